import { Access, type RequestContext, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { amountRoles } from '../entitlement-access.ts';
import { AmountPreview, AmountPreviewInput } from './amount-preview.type.ts';
import { previewAmount } from './preview-amount.ts';

/** Amounts before they are decided. */
@Resolver()
export class PreviewAmountQuery {
  @Access(staff(amountRoles))
  @Query(() => AmountPreview, {
    description: 'What confirming a child today would pay. For staff whose area covers the place; nothing is recorded.',
  })
  amountPreview(
    @Ctx() context: RequestContext,
    @Arg('input', () => AmountPreviewInput, { description: 'The child as it would be enrolled.' }) input: AmountPreviewInput,
  ): AmountPreview {
    return previewAmount(context, input);
  }
}
