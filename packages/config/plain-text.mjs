/** Stands in for the Markdown renderer of the form library: our help texts are plain. */
export default function PlainText({ children }) {
  return children;
}
export const Markdown = PlainText;
