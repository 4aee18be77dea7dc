import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ownerOf } from '@onething/policy/form-editing';
import type { FieldPath, FormEdit, RuleField } from '@onething/policy/form-editing';
import { useWords } from '../words.ts';
import type { TreeLine } from './field-states.ts';

export interface FormTreeProps {
  lines: readonly TreeLine[];
  ruleFields: readonly RuleField[];
  selected: FieldPath | undefined;
  editable: boolean;
  /** Fields something is wrong with. */
  wrong: ReadonlySet<FieldPath>;
  onSelect: (path: FieldPath) => void;
  onEdit: (edit: FormEdit) => void;
  onRestore: (path: FieldPath) => void;
}

/** Deeper than this the groups start folded: the answers to each ticked state. */
const FOLDED_DEPTH = 2;

/** The group a line stands in, as the outline counts: items of a list belong to the list. */
const parentOf = (path: FieldPath): FieldPath => ownerOf(path).owner.replace(/\/\[\]$/, '');

/** Sections and fields as a tree: moved by drag, or with Alt and the arrows; Delete removes. */
export function FormTree({ lines, ruleFields, selected, editable, wrong, onSelect, onEdit, onRestore }: FormTreeProps) {
  const { t } = useWords();
  const groups = new Set(lines.map(({ path }) => parentOf(path)));
  const [folded, setFolded] = useState<ReadonlySet<FieldPath>>(
    () => new Set(lines.filter(({ path, depth }) => depth >= FOLDED_DEPTH && groups.has(path)).map(({ path }) => path)),
  );
  const [dragged, setDragged] = useState<FieldPath>();
  const [over, setOver] = useState<FieldPath>();
  const [focus, setFocus] = useState<FieldPath>();
  const tree = useRef<HTMLDivElement>(null);
  const isHidden = (path: FieldPath): boolean => [...folded].some((group) => path.startsWith(`${group}/`));
  const shown = lines.filter(({ path }) => !isHidden(path));
  const reading = new Set(ruleFields.flatMap(({ fields }) => fields.map(({ field }) => field)));
  const at = focus !== undefined && shown.some(({ path }) => path === focus) ? focus : (selected ?? shown[0]?.path);
  const current = shown.some(({ path }) => path === at) ? at : shown[0]?.path;

  function fold(path: FieldPath, closed: boolean): void {
    setFolded((before) => {
      const after = new Set(before);
      if (closed) after.add(path);
      else after.delete(path);
      return after;
    });
  }
  function go(path: FieldPath | undefined): void {
    if (path === undefined) return;
    setFocus(path);
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus());
  }
  /** Its place among those of its group that the form still asks. */
  function placeOf(path: FieldPath): { place: number; count: number } {
    const beside = lines.filter((line) => parentOf(line.path) === parentOf(path) && line.state !== 'REMOVED');
    return { place: beside.findIndex((line) => line.path === path), count: beside.length };
  }
  function shift(path: FieldPath, by: number): void {
    const { place, count } = placeOf(path);
    if (place + by < 0 || place + by >= count) return;
    onEdit({ kind: 'MOVE', path, at: place + by });
    go(path);
  }
  function press(event: KeyboardEvent, line: TreeLine): void {
    const index = shown.findIndex(({ path }) => path === line.path);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const removed = line.state === 'REMOVED';
    if (step !== 0 && event.altKey) {
      if (editable && !removed) shift(line.path, step);
    } else if (step !== 0) go(shown[index + step]?.path);
    else if (event.key === 'Home') go(shown[0]?.path);
    else if (event.key === 'End') go(shown.at(-1)?.path);
    else if (event.key === 'ArrowRight') {
      if (groups.has(line.path) && folded.has(line.path)) fold(line.path, false);
      else go(shown[index + 1]?.path.startsWith(`${line.path}/`) ? shown[index + 1]?.path : undefined);
    } else if (event.key === 'ArrowLeft') {
      if (groups.has(line.path) && !folded.has(line.path)) fold(line.path, true);
      else go(shown.find(({ path }) => path === parentOf(line.path))?.path);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (!removed) onSelect(line.path);
      else if (editable) onRestore(line.path);
    } else if (event.key === 'Delete' && editable && !removed) {
      onEdit({ kind: 'REMOVE', path: line.path });
      go(shown[index + 1]?.path ?? shown[index - 1]?.path);
    } else return;
    event.preventDefault();
  }
  function drop(target: TreeLine): void {
    const path = dragged;
    setDragged(undefined);
    setOver(undefined);
    if (path === undefined || path === target.path || target.path.startsWith(`${path}/`)) return;
    const into = parentOf(target.path);
    const { place } = placeOf(target.path);
    if (parentOf(path) === into) onEdit({ kind: 'MOVE', path, at: place });
    else if (parentOf(path) !== '' && into !== '') onEdit({ kind: 'MOVE', path, into, at: place });
    else if (parentOf(path) !== '') onEdit({ kind: 'MOVE', path, into: target.path, at: 0 });
  }

  return (
    <div role="tree" aria-label={t('form.tree')} className="stu-tree" ref={tree}>
      {shown.map((line) => {
        const isGroup = groups.has(line.path);
        const removed = line.state === 'REMOVED';
        return (
          <div
            key={line.path}
            role="treeitem"
            aria-level={line.depth + 1}
            aria-expanded={isGroup ? !folded.has(line.path) : undefined}
            aria-selected={line.path === selected}
            tabIndex={line.path === current ? 0 : -1}
            data-path={line.path}
            data-depth={Math.min(line.depth, 4)}
            draggable={editable && !removed}
            className={['stu-tree-line', over === line.path && 'stu-tree-over', removed && 'stu-tree-removed'].filter(Boolean).join(' ')}
            onKeyDown={(event) => press(event, line)}
            onFocus={() => setFocus(line.path)}
            onClick={() => (removed ? undefined : onSelect(line.path))}
            onDoubleClick={() => isGroup && fold(line.path, !folded.has(line.path))}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', line.path);
              setDragged(line.path);
            }}
            onDragEnd={() => {
              setDragged(undefined);
              setOver(undefined);
            }}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(line.path);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(line);
            }}
          >
            {isGroup && (
              <span
                aria-hidden="true"
                className="stu-tree-fold"
                onClick={(event) => {
                  event.stopPropagation();
                  fold(line.path, !folded.has(line.path));
                }}
              >
                {folded.has(line.path) ? '▸' : '▾'}
              </span>
            )}
            <TreeLabel line={line} />
            <span className="stu-tree-marks">
              {reading.has(line.path) && <span className="stu-mark">{t('form.mark.rule')}</span>}
              {wrong.has(line.path) && <span className="stu-mark stu-mark-wrong">{t('form.mark.wrong')}</span>}
              {line.state !== 'SAME' && <span className="stu-mark stu-mark-draft">{t(`form.mark.${line.state}`)}</span>}
              {removed && editable && (
                <span className="stu-tree-restore" aria-hidden="true" onClick={() => onRestore(line.path)}>
                  {t('form.restore')}
                </span>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function TreeLabel({ line }: { line: TreeLine }) {
  const { text } = useWords();
  const name = text(line.ui.label);
  return line.state === 'REMOVED' ? <del>{name}</del> : <span className="stu-tree-name">{name}</span>;
}
