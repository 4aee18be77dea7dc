/** Changes whenever the same packs and facts may get another answer or other bytes. */
export const kernelVersion = '1.1.2';
