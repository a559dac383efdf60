/** A CSS module: its class names as the page knows them. Colours and sizes in them are Fluent's tokens. */
declare module "*.module.css" {
  const classes: Readonly<Record<string, string>>;
  export = classes;
}
