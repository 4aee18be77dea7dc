import { Access, anyone } from '@onething/subgraph-kit';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.ts';
import { Setting } from './setting.type.ts';
import { settingsAt } from './settings-at.ts';

/** What a place has decided, and what it takes over from above. Public. */
@Resolver(() => Jurisdiction)
export class SettingResolver {
  @Access(anyone())
  @FieldResolver(() => [Setting], {
    description:
      'What the policy sets for the place at the moment asked: each value with the levels it comes from. What nobody has set is left out.',
  })
  settings(@Root() { code, moment }: Jurisdiction): Setting[] {
    return settingsAt(code, moment);
  }
}
