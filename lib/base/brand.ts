declare const brand: unique symbol;

/** A value that must not be swapped with another of the same shape: `Branded<string, 'ClaimId'>`. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };
