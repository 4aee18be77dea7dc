type Fields = Record<string, unknown>;

/** A form as its file says it: whole, or `extends` and what differs. */
export interface FormFile {
  /** Directory of the layer, relative to the folder of the packs; empty for the country. */
  layer: string;
  /** Code of the form. */
  key: string;
  content: unknown;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumbered = (value: Fields): boolean => Object.keys(value).length > 0 && Object.keys(value).every((key) => /^\d+$/.test(key));

/**
 * Lays a patch over a value as RFC 7396 says: keys are merged, `null` takes one away, anything else replaces. Beyond it, a patch
 * whose keys are numbers changes, adds or takes away (`null`) those items of a list, and `{ $whole: … }` replaces a map whole, so that
 * its order is that of the patch.
 */
export function layOver(value: unknown, patch: unknown): unknown {
  if (Array.isArray(value) && isFields(patch) && isNumbered(patch)) {
    const length = Math.max(value.length, ...Object.keys(patch).map((key) => Number(key) + 1));
    const places = Array.from({ length }, (_, index) => String(index));
    return places.flatMap((place, index) => {
      if (!(place in patch)) return index < value.length ? [value[index]] : [];
      return patch[place] === null ? [] : [layOver(value[index], patch[place])];
    });
  }
  if (!isFields(patch)) return patch;
  if ('$whole' in patch) return patch['$whole'];
  const merged: Fields = isFields(value) ? { ...value } : {};
  for (const [key, part] of Object.entries(patch)) {
    if (part === null) delete merged[key];
    else merged[key] = layOver(merged[key], part);
  }
  return merged;
}

/** The layers a layer inherits from, itself first, the country last. */
function upwards(layer: string): string[] {
  return layer === '' ? [''] : [layer, ...upwards(layer.slice(0, Math.max(layer.lastIndexOf('/'), 0)))];
}

/** The form a file extends: of the same layer or the nearest above; one of the same code only above. */
function extendedForm(file: FormFile, files: readonly FormFile[]): FormFile | undefined {
  const base = isFields(file.content) ? file.content['extends'] : undefined;
  if (typeof base !== 'string') return undefined;
  const levels = upwards(file.layer).slice(base === file.key ? 1 : 0);
  return levels.map((layer) => files.find((other) => other.layer === layer && other.key === base)).find((found) => found !== undefined);
}

/** The whole form of a file: what it extends, and over it what the file says. Undefined where that is missing or goes in a circle. */
export function wholeForm(file: FormFile, files: readonly FormFile[], within: readonly FormFile[] = []): unknown {
  if (!isFields(file.content) || !('extends' in file.content)) return file.content;
  const base = extendedForm(file, files);
  if (!base || within.includes(file)) return undefined;
  const { extends: _base, ...patch } = file.content;
  const whole = wholeForm(base, files, [...within, file]);
  return whole === undefined ? undefined : layOver(whole, patch);
}
