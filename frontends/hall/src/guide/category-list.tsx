import { useHost } from '@onething/portal-kit';
import type { OfferedCategory } from './guide.operations.ts';

/** The matters one can apply for, each with for whom it is. */
export function CategoryList({ categories }: { categories: OfferedCategory[] }) {
  const { text } = useHost();
  return (
    <dl className="rows rows-split">
      {categories.map((offered) => (
        <div key={offered.category}>
          <dt>{text(offered.label)}</dt>
          <dd>{text(offered.summary)}</dd>
        </div>
      ))}
    </dl>
  );
}
