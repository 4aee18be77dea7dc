import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps } from '@rjsf/utils';
import { useHost } from '../../host/use-host.tsx';
import { fieldUiOf, pointerOf, useFormParts } from '../form-context.tsx';

const rowFields = 4;

/** A list: numbered cards on a phone; items of few fields become rows on a wide screen. */
export function ListTemplate({ items, uiSchema, fieldPathId, canAdd, onAddClick }: ArrayFieldTemplateProps) {
  const { t, text } = useHost();
  const { errors, stepId, undo } = useFormParts();
  const field = fieldUiOf(uiSchema);
  const pointer = pointerOf(stepId, fieldPathId.path);
  const error = errors.get(pointer);
  const small = (field?.item?.order ?? Object.keys(field?.item?.fields ?? {})).length <= rowFields;
  return (
    <div className={error ? 'field-wide field-invalid' : 'field-wide'} id={fieldPathId.$id} tabIndex={-1}>
      {error && <p className="field-error">{error}</p>}
      {items.length > 0 && <ol className={small ? 'items items-rows' : 'items'}>{items}</ol>}
      {undo?.pointer === pointer && (
        <p className="save-state" role="status">
          {t('kit.form.itemRemoved', { number: undo.number })}{' '}
          <button type="button" className="link-button" onClick={undo.restore}>
            {t('kit.form.undo')}
          </button>
        </p>
      )}
      {canAdd && (
        <button type="button" className="button button-plain items-add" onClick={onAddClick}>
          {field?.addLabel ? text(field.addLabel) : t('kit.form.add')}
        </button>
      )}
    </div>
  );
}

/** One entry of a list. */
export function ItemTemplate({ children, index, buttonsProps, parentUiSchema }: ArrayFieldItemTemplateProps) {
  const { t, text } = useHost();
  const { stepId, beforeRemoval } = useFormParts();
  const list = fieldUiOf(parentUiSchema);
  const name = list?.item?.label ? `${text(list.item.label)} ${index + 1}` : t('kit.form.item', { number: index + 1 });
  function remove() {
    beforeRemoval(pointerOf(stepId, buttonsProps.fieldPathId.path.slice(0, -1)), index);
    buttonsProps.onRemoveItem();
  }
  return (
    <li>
      <div className="item-head">
        <h2>{name}</h2>
        {buttonsProps.hasRemove && (
          <button type="button" className="link-button" onClick={remove}>
            {list?.removeLabel ? text(list.removeLabel) : t('kit.form.remove')}
            <span className="only-spoken"> {name}</span>
          </button>
        )}
      </div>
      {children}
    </li>
  );
}
