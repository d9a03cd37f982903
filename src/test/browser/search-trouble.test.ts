import type { Page, Route } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { countWords } from '../../core/search/words.ts';
import { checkContent } from '../../intake/check-content.ts';
import { indexedRecord } from '../../outlets/memory-search.ts';
import { ask, searchParts } from './ask.ts';
import { axeViolations } from './audit.ts';
import { test } from './visit.ts';
