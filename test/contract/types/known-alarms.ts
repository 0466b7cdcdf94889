/**
 * Pairs that stop code from compiling though their source calls them harmless, each under the reason
 * why both are right: the sources speak of the wire.
 */
export const knownAlarms: Readonly<Record<string, readonly string[]>> = {
  'A path is the name by which it is called, and the names in its braces belong to it.': [
    'cases api-added-detects-modified-paths-with-path-param',
    'cases path-param-rename',
    'reversed path-param-rename--reversed',
  ],
  'A media type is the name of its content, down to its parameters.': [
    'cases change-media-type-parameters',
    'cases specialize-media-type-name',
    'reversed change-media-type-parameters--reversed',
  ],
  'What was announced to go stops compiling all the same when it goes.': [
    'cases deprecation-no-sunset',
    'cases parameter-deprecation-no-sunset',
    'cases path-deprecation-no-sunset',
  ],
  'The types have read-only and write-only fields on both ways.': [
    'cases read-only-new-required-property',
    'cases read-only-property-required-enabled',
    'cases request-read-only-property-enum-value-removed-check',
    'cases response-optional-write-only-property-removed-check',
    'cases response-required-write-only-property-removed',
    'cases response-write-only-property-enum-value-added',
    'cases write-only-property-required-disabled',
    'reversed response-required-write-only-property-added--reversed',
    'reversed response-write-only-property-enum-value-added--reversed',
    'reversed response-write-only-property-enum-value-removed--reversed',
  ],
  'The text on the wire may be the same, but a number, a string and a list are different types.': [
    'cases request-body-type-loosely-typed-compatible',
    'cases response-body-type-loosely-typed-compatible',
    'cases response-header-type-changed-string-to-integer-is-compatible',
    'cases request-query-param-multi-type-to-form-explode-array-safe',
    'cases request-query-param-scalar-to-form-explode-array',
    'cases request-query-param-scalar-to-form-explode-array-31-nullable',
    'cases request-query-param-scalar-to-form-explode-array-31-nullable-2',
    'reversed request-path-param-scalar-to-array-still-breaking--reversed',
    'reversed request-path-param-type-add-string--reversed',
    'reversed request-path-param-type-changed--reversed',
    'reversed request-query-header-type-changed--reversed',
    'reversed request-query-param-scalar-to-constrained-array-breaking--reversed',
    'reversed request-query-param-scalar-to-form-explode-array-31-nullable-2--reversed',
    'reversed request-query-param-type-changed--reversed',
  ],
  'A discriminator makes its property required, and of one value in each schema.': [
    'cases request-discriminator-updated-check-added',
    'cases request-discriminator-updated-check-mapping-changing',
    'cases response-discriminator-updated-check-mapping-changing',
    'cases response-discriminator-updated-check-removed',
    'reversed request-discriminator-updated-check-mapping-changing--reversed',
    'reversed response-discriminator-updated-check-mapping-changing--reversed',
  ],
  'openapi-typescript makes no `null` of `nullable` where no type stands beside it.': [
    'cases request-body-type-removed-entirely-stays-nullable',
  ],
  'A field that is no longer described is unknown where it is written, and missing where it is read.':
    [
      'reversed response-property-all-of-added-with-sources-inline--reversed',
      'generated nested-prop-add-req.reqProp.rev',
      'generated nested-prop-add-req.reqBody.rev',
      'generated nested-prop-add-req.formProp.rev',
      'generated allOf-add.reqProp.rev',
      'generated allOf-add.reqBody.rev',
      'generated allOf-add.query.rev',
      'generated allOf-add.header.rev',
      'generated allOf-add.reqItems.rev',
      'generated allOf-add.formProp.rev',
    ],
  'The answer has a value more: its source looks only at bodies that are objects.': [
    'reversed response-media-type-enum-removed--reversed',
  ],
  'An item could be anything, and now it is an object, be it with nothing that is required.': [
    'reversed walk-properties-skips-one-sided-sub-schema-diff--reversed',
  ],
};
