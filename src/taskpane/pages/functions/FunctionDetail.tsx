import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { Section } from "../../parts/section/Section";
import type { FunctionHelp } from "./help";
import { InsertPart } from "./insert/InsertPart";
import css from "./Functions.module.css";

interface Props {
  readonly help: FunctionHelp;
  readonly onBack: () => void;
}

/** The help of one function, with worked examples, and its insertion into a table. */
export function FunctionDetail({ help, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article aria-labelledby="function-title">
      <div className={css.bar}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          All functions
        </Button>
      </div>
      <div className={css.page}>
        <h1 id="function-title" ref={heading} tabIndex={-1} className={css.title}>
          {help.title}
        </h1>
        <p className={css.lead}>{help.summary}</p>
        <code className={css.syntax}>{help.syntax}</code>
      </div>
      <InsertPart help={help} />
      {help.parameters.length > 0 && (
        <Section title="Parameters">
          <dl className={css.pairs}>
            {help.parameters.map(({ name, kind, description, optional }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>{" "}
                  <span className={css.aside}>{optional ? `${kind}, may be left out` : kind}</span>
                </dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title="Gives">
        {help.returns.split("\n").map((line) => (
          <p key={line} className={css.text}>
            {line}
          </p>
        ))}
      </Section>
      <Section title="Worked examples">
        <dl className={css.pairs}>
          {help.examples.map(({ formula, result, why }) => (
            <div key={formula}>
              <dt>
                <code>{formula}</code>
              </dt>
              <dd>
                gives <code>{result}</code>
                <br />
                <span className={css.aside}>{why}</span>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {help.errors.length > 0 && (
        <Section title="Errors">
          <dl className={css.pairs}>
            {help.errors.map(({ error, when }) => (
              <div key={error}>
                <dt>
                  <code>{error}</code>
                </dt>
                <dd>{when}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title="Paragraph">
        <p className={css.text}>{help.paragraph}</p>
        <p className={css.text}>
          <a className={css.link} href={`help/${help.page}`} target="_blank" rel="noreferrer">
            Open this help as a page
          </a>
        </p>
      </Section>
    </article>
  );
}
