import { Section } from "../../../parts/section/Section";
import type { FindingView } from "./finding-view";
import css from "./RuleText.module.css";

/** What the paragraph says, and what is our reading of it: never mixed. */
export function RuleText({ view }: { readonly view: FindingView }) {
  const { paragraph, samm, interpretation, alternative, why, severityNote } = view;
  if (samm === "") return null;
  return (
    <Section title={paragraph === "" ? "The check" : paragraph}>
      <Part title="SAMM says" text={samm} />
      <Part title="Our interpretation" text={interpretation} isOurs />
      <Part title="The other way to read it" text={alternative} isOurs />
      <Part title="Why it matters" text={why} />
      <Part title="When it is which" text={severityNote} />
    </Section>
  );
}

interface PartProps {
  readonly title: string;
  readonly text: string;
  readonly isOurs?: boolean;
}

function Part({ title, text, isOurs = false }: PartProps) {
  if (text === "") return null;
  return (
    <div className={isOurs ? css.ours : css.part}>
      <h3 className={css.title}>{title}</h3>
      <p className={css.text}>{text}</p>
    </div>
  );
}
