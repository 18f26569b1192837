import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../../assets/claims/claim-set.schema.json' with { type: 'json' };
import bundled from '../../../assets/claims/ukraine-talks-2025.json' with { type: 'json' };
import { claimSetLimits } from '../../../lib/claims/claim-set-limits.ts';
import { parseClaimSet } from '../../../lib/claims/parse-claim-set.ts';
import { acceptedCases, refusedByParserAlone, refusedCases } from './claim-set-cases.ts';

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe('schema and parser', () => {
  it.each(acceptedCases)('accept $name', ({ set }) => {
    validate(set);
    expect(validate.errors).toBeNull();
    expect(parseClaimSet(set)).toEqual({ ok: true, value: set });
  });

  it.each(refusedCases)('refuse $name', ({ set }) => {
    expect(validate(set)).toBe(false);
    expect(parseClaimSet(set).ok).toBe(false);
  });

  it.each(refusedByParserAlone)('part where a schema has no words: $name', ({ set, path }) => {
    validate(set);
    expect(validate.errors).toBeNull();
    const result = parseClaimSet(set);
    expect(result.ok ? [] : result.failure.map(problem => problem.path)).toEqual([path]);
  });

  it('have the same numbers', () => {
    const { claim, source, event, id } = schema.$defs;
    expect({
      sources: schema.properties.sources.maxItems,
      events: schema.properties.events.maxItems,
      claims: schema.properties.claims.maxItems,
      fingerprints: source.properties.fingerprints.maxItems,
      idChars: id.maxLength,
      languageChars: schema.properties.language.maxLength,
      titleChars: event.properties.title.maxLength,
      noteChars: source.properties.publishedNote.maxLength,
      urlChars: source.properties.url.anyOf[0]?.maxLength,
      claimChars: claim.properties.text.maxLength,
      quoteChars: claim.properties.quote.properties.text.maxLength,
      speakerChars: claim.properties.quote.properties.speaker.maxLength,
      contextChars: claim.properties.selector.properties.prefix.maxLength,
      paragraph: claim.properties.locator.properties.paragraph.maximum,
      documentChars: source.properties.text.maxLength,
      nameChars: source.properties.story.maxLength,
    }).toEqual(claimSetLimits);
  });
});

describe('the bundled set', () => {
  it('is as the schema has it', () => {
    validate(bundled);
    expect(validate.errors).toBeNull();
  });

  it('comes out of the parser as it went in', () => {
    expect(parseClaimSet(JSON.stringify(bundled))).toEqual({ ok: true, value: bundled });
  });
});
