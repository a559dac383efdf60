/**
 * What the generator for Office add-ins makes of "Excel, React, TypeScript", in code of our own: a header with
 * a picture, three points with icons, a text field and a button that writes into the selected cell.
 */
import { useState, type ReactNode } from "react";
import { Button, Field, Image, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  page: { minHeight: "100vh" },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    paddingBottom: "30px",
    paddingTop: "100px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  welcome: {
    fontSize: tokens.fontSizeHero900,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  column: { display: "flex", flexDirection: "column", alignItems: "center" },
  points: { marginTop: "20px", padding: 0, listStyleType: "none" },
  point: { display: "flex", paddingBottom: "20px" },
  icon: { marginRight: "10px" },
  field: { margin: "30px 20px 20px", maxWidth: "50%" },
  hint: { marginTop: "20px", marginBottom: "10px", fontWeight: tokens.fontWeightSemibold },
});

const points: readonly { readonly icon: ReactNode; readonly text: string }[] = [
  { icon: <Ribbon24Regular />, text: "Buttons of the add-in stand in the ribbon" },
  { icon: <LockOpen24Regular />, text: "The add-in reads and writes the open workbook" },
  { icon: <DesignIdeas24Regular />, text: "The page looks as Office does" },
];

export function App({ title }: { readonly title: string }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/icon-80.png" alt={title} />
        <h1 className={styles.welcome}>Welcome</h1>
      </section>
      <div className={styles.column}>
        <h2>What an add-in can do</h2>
        <ul className={styles.points}>
          {points.map(({ icon, text }) => (
            <li key={text} className={styles.point}>
              <i className={styles.icon}>{icon}</i>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
      <Insertion />
    </div>
  );
}

function Insertion() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.column}>
      <Field className={styles.field} size="large" label="Text for the selected cell">
        <Textarea size="large" value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Field className={styles.hint}>The button writes it.</Field>
      <Button appearance="primary" size="large" onClick={() => void insert(text)}>
        Insert text
      </Button>
    </div>
  );
}

function insert(text: string): Promise<void> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.values = [[text]];
    cell.format.autofitColumns();
    await context.sync();
  });
}
