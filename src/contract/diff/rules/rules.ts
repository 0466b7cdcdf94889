import { containsCountChanged } from './contains-count-changed.ts';
import { defaultChanged } from './default-changed.ts';
import { dependentRequiredChanged } from './dependent-required-changed.ts';
import { extensibleEnumChanged } from './extensible-enum-changed.ts';
import { headerBecameOptional } from './header-became-optional.ts';
import { mediaTypeSchemaAdded } from './media-type-schema-added.ts';
import { parameterDefaultChanged } from './parameter-default-changed.ts';
import { pathParameterRenamed } from './path-parameter-renamed.ts';
import { patternPropertiesChanged } from './pattern-properties-changed.ts';
import { requestPropertyRemoved } from './request-property-removed.ts';
import { requiredBodyAdded } from './required-body-added.ts';
import type { DiffRule } from './rule.ts';
import { sunsetMoved } from './sunset-moved.ts';
import { sunsetUnreadable } from './sunset-unreadable.ts';
import { webhookRenamed } from './webhook-renamed.ts';

/** Of two rules that see one change alike, the one further up names it. */
export const rules: readonly DiffRule[] = [
  requiredBodyAdded,
  mediaTypeSchemaAdded,
  headerBecameOptional,
  parameterDefaultChanged,
  defaultChanged,
  containsCountChanged,
  dependentRequiredChanged,
  patternPropertiesChanged,
  extensibleEnumChanged,
  requestPropertyRemoved,
  pathParameterRenamed,
  webhookRenamed,
  sunsetUnreadable,
  sunsetMoved,
];
