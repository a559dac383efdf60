import ts from "typescript";

/**
 * What the metadata generator accepts silently, drops, or trips over, found in the sources: each would show in
 * Excel as a missing function, a wrong name, or an argument that never arrives.
 */
export interface Source {
  readonly file: string;
  readonly text: string;
}

const cellLike = /^[A-Z]{1,3}[0-9]+$/;
const longestDescription = 255;
const forbiddenTags = [
  ...["volatile", "streaming", "cancelable", "requiresaddress", "requiresstreamaddress"],
  ...["requiresparameteraddresses", "supportsync", "customenum", "excludefromautocomplete"],
];

/** One sentence for each trap found, `file: what is wrong`. */
export function trapsIn(sources: readonly Source[]): string[] {
  const ids = new Map<string, string>();
  return sources.flatMap((source) => {
    const file = ts.createSourceFile(source.file, source.text, ts.ScriptTarget.Latest, true);
    const declared = file.statements.filter(isCustomFunction);
    const found = declared.flatMap((declaration) => [
      ...trapsOf(declaration),
      ...duplicate(idOf(declaration), source.file, ids),
    ]);
    const written = source.text.match(/@customfunction\b/gi)?.length ?? 0;
    if (written !== declared.length) found.push("@customfunction on what is no named function declaration");
    return found.map((trap) => `${source.file}: ${trap}`);
  });
}

function isCustomFunction(node: ts.Statement): node is ts.FunctionDeclaration {
  return ts.isFunctionDeclaration(node) && tag(node, "customfunction") !== undefined;
}

function tag(node: ts.Node, name: string): ts.JSDocTag | undefined {
  return ts.getJSDocTags(node).find((each) => each.tagName.text.toLowerCase() === name);
}

function commentOf(part: ts.JSDoc | ts.JSDocTag | undefined): string {
  return ts.getTextOfJSDocComment(part?.comment) ?? "";
}

function idOf(declaration: ts.FunctionDeclaration): string {
  return commentOf(tag(declaration, "customfunction")).split(" ")[0] ?? "";
}

function duplicate(id: string, file: string, ids: Map<string, string>): string[] {
  const first = ids.get(id);
  ids.set(id, file);
  return first === undefined ? [] : [`${id} is declared in ${first} too`];
}

function trapsOf(declaration: ts.FunctionDeclaration): string[] {
  const id = idOf(declaration);
  const [docs] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  const parameters = declaration.parameters.flatMap((parameter) => parameterTraps(id, parameter));
  const traps: [boolean, string][] = [
    [
      !/^[A-Z]{3,}$/.test(commentOf(tag(declaration, "customfunction"))),
      "id is not one word of capital letters",
    ],
    [id.length < 3 || cellLike.test(id), "Excel would take the name for a cell"],
    [declaration.name === undefined, "function has no name"],
    [declaration.type?.getText() !== "unknown[][]", "result is not unknown[][]"],
    [docs?.getText().includes("{@") ?? true, "{@link} breaks the generator"],
    [commentOf(docs) === "", "no description"],
    [commentOf(docs).length > longestDescription, `description over ${longestDescription} characters`],
    [commentOf(tag(declaration, "returns")) === "", "no @returns"],
    [
      commentOf(tag(declaration, "helpurl")) !== `https://localhost:3000/help/${id}.html`,
      "no help page of its own",
    ],
    ...forbiddenTags.map((name): [boolean, string] => [tag(declaration, name) !== undefined, `@${name}`]),
  ];
  return [...traps.flatMap(([is, trap]) => (is ? [`${id}: ${trap}`] : [])), ...parameters];
}

function parameterTraps(id: string, parameter: ts.ParameterDeclaration): string[] {
  const [docs] = ts.getJSDocParameterTags(parameter);
  const name = parameter.name.getText();
  const optionalInDocs = docs?.isBracketed ?? false;
  const traps: [boolean, string][] = [
    [
      parameter.type?.getText() !== "unknown[][]",
      "is not unknown[][]: other types repeat, are refused, or lose ranges",
    ],
    [parameter.initializer !== undefined, "has a default, which never applies: Excel sends null"],
    [parameter.dotDotDotToken !== undefined, "is a rest parameter"],
    [commentOf(docs).length === 0, "has no description"],
    [commentOf(docs).length > longestDescription, `has a description over ${longestDescription} characters`],
    [docs?.typeExpression !== undefined, "has a {type} in its @param"],
    [optionalInDocs !== (parameter.questionToken !== undefined), "is optional in one place only"],
  ];
  return traps.flatMap(([is, trap]) => (is ? [`${id}: ${name} ${trap}`] : []));
}
