import type { PrintCell, PrintLine, PrintPage, PrintPart } from '@onething/policy/labels';
import { ownSentence } from './own-sentence.ts';
import { PrintedBoxes } from './printed-boxes.tsx';
import { drawnRows, rowSpanOf } from './print-rows.ts';
import { absolutePointer, printedText } from './print-value.ts';
import type { PrintContext } from './print-value.ts';

export interface OfficialFormProps extends Omit<PrintContext, 'item'> {
  /** Address of the child's photo; without it the paper says where to glue one. */
  photoUrl?: string;
}

/** The official form on as many A4 pages as the sample has: measured in millimetres, values where they belong, blanks where there are none. */
export function OfficialForm(props: OfficialFormProps) {
  const { print, code } = props.definition;
  const [top, right, bottom, left] = print.marginsMm;
  return (
    <div className="official-form" lang="zh-CN">
      {print.pages.map((page, index) => (
        <section key={`${code}-${index}`} className="official-page" style={{ padding: `${top}mm ${right}mm ${bottom}mm ${left}mm` }}>
          <Page page={page} context={props} photoUrl={props.photoUrl} />
        </section>
      ))}
    </div>
  );
}

function Page({ page, context, photoUrl }: { page: PrintPage; context: PrintContext; photoUrl?: string }) {
  return (
    <>
      {page.title && <h2 className="official-title">{page.title}</h2>}
      {page.above?.map((line, index) => (
        <Line key={index} line={line} context={context} />
      ))}
      <table className="official-table">
        <colgroup>
          {page.columnsMm.map((width, index) => (
            <col key={index} style={{ width: `${width}mm` }} />
          ))}
        </colgroup>
        <tbody>
          {drawnRows(page, context.answers).map((row) => (
            <tr key={row.key} style={{ height: `${row.heightMm}mm` }}>
              {row.cells.map((cell, index) => (
                <Cell key={index} cell={cell} page={page} context={{ ...context, item: row.item }} photoUrl={photoUrl} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {page.below?.map((line, index) => (
        <Line key={index} line={line} context={context} />
      ))}
    </>
  );
}

function Cell({ cell, page, context, photoUrl }: { cell: PrintCell; page: PrintPage; context: PrintContext; photoUrl?: string }) {
  const classes = [
    `official-${(cell.align ?? 'CENTER').toLowerCase()}`,
    cell.vertical && 'official-vertical',
    cell.lines && 'official-lines',
    cell.value?.format === 'ID_BOXES' && 'official-id',
    isMarked(cell, context) && 'official-marked',
  ];
  return (
    <td colSpan={cell.colspan} rowSpan={rowSpanOf(cell, page, context.answers)} className={classes.filter(Boolean).join(' ')}>
      <CellContent cell={cell} context={context} photoUrl={photoUrl} />
    </td>
  );
}

/** Whether a cell shows a field that is marked. */
function isMarked({ value, boxes, lines = [] }: PrintCell, { marked, item }: PrintContext): boolean {
  if (!marked || marked.size === 0) return false;
  const pointers = [value?.at, boxes?.at, ...lines.flatMap(({ parts }) => parts.map((part) => ('at' in part ? part.at : undefined)))];
  return pointers.some((pointer) => pointer !== undefined && marked.has(pathOfPointer(absolutePointer(pointer, item))));
}

/** `/guardians/0/name` → guardians/[]/name. */
const pathOfPointer = (pointer: string): string => pointer.slice(1).replaceAll(/\/\d+(?=\/|$)/g, '/[]');

function CellContent({ cell, context, photoUrl }: { cell: PrintCell; context: PrintContext; photoUrl?: string }) {
  if (cell.label) return cell.label.map((line, index) => <div key={index}>{line}</div>);
  if (cell.boxes) return <PrintedBoxes boxes={cell.boxes} context={context} />;
  if (cell.lines) {
    const { lines } = cell;
    const struck = context.struck?.map((place) => ownSentence(lines, place)) ?? [];
    return lines.map((line, index) => <Line key={index} line={line} context={context} struck={struck.includes(index)} />);
  }
  if (cell.photo)
    return photoUrl ? (
      <img src={photoUrl} alt="" className="official-photo" />
    ) : (
      cell.photo.label.map((line) => <div key={line}>{line}</div>)
    );
  if (cell.value?.format === 'ID_BOXES') return <IdBoxes text={printedText({ ...cell.value, format: 'TEXT' }, context)} />;
  return cell.value ? <Value text={printedText(cell.value, context)} /> : null;
}

/** Long numbers are set smaller, so that they stay on one line of their narrow column. */
function Value({ text }: { text: string }) {
  const digits = /^[\dX*]{11,}$/.test(text);
  return digits ? <span className={text.length > 14 ? 'official-number official-number-long' : 'official-number'}>{text}</span> : text;
}

/** One box a character, as on the paper: eighteen of them, empty without a number. */
function IdBoxes({ text }: { text: string }) {
  return (
    <span className="official-boxes" role="img" aria-label={text}>
      {Array.from({ length: 18 }, (_, index) => (
        <span key={index}>{text[index] ?? ''}</span>
      ))}
    </span>
  );
}

function Line({ line, context, struck }: { line: PrintLine; context: PrintContext; struck?: boolean }) {
  return (
    <div className={`official-line official-line-${(line.align ?? 'LEFT').toLowerCase()}`}>
      {line.parts.map((part, index) =>
        struck ? (
          <s key={index}>
            <Part part={part} context={context} />
          </s>
        ) : (
          <Part key={index} part={part} context={context} />
        ),
      )}
    </div>
  );
}

function Part({ part, context }: { part: PrintPart; context: PrintContext }) {
  if ('text' in part) return <span>{part.text}</span>;
  if ('space' in part) return <span>{'\u3000'.repeat(part.space)}</span>;
  if ('seal' in part) return <span className="official-seal">{part.label}</span>;
  const text = printedText(part, context);
  const blank = '\u3000'.repeat(part.blank ?? 4);
  // What is filled in takes the room of its blank, so that the line keeps its shape.
  const style = part.blank === undefined ? undefined : { minWidth: `${part.blank}em` };
  const classes = [part.underline && 'official-underlined', style && 'official-room'].filter(Boolean).join(' ');
  return (
    <span className={classes || undefined} style={style}>
      {text || blank}
    </span>
  );
}
