import type { Paper, PaperPart, PaperSection } from '../../platform/index.ts';
import type { ReleaseBlock, ReleaseBody } from '../body.ts';
import { annexTable } from './annex-table.ts';
import { type PaperFacts, romanOf } from './facts.ts';
import { type Facts, fill, type PaperKind, type PartTemplate, TEMPLATES } from './templates.ts';

/** What the square code on an annex leads to, and the checksum beside it. */
export interface Seal {
  link: string;
  svg: string;
  sha256: string;
}

/**
 * A paper from its wording and its facts. Papers with annexes have one for each block of the
 * results; before anything is released there is no seal.
 */
export function paperOf(
  kind: PaperKind,
  { facts, lists }: PaperFacts,
  dated_on: string,
  results: ReleaseBody | null,
  seal: Seal | null,
): Paper {
  const template = TEMPLATES.papers[kind];
  const { superior, issuer, number, place_date } = template;
  const put = (text: string) => fill(text, facts);
  const head: PaperPart = {
    part: 'head',
    head: {
      superior: put(superior),
      issuer: put(issuer),
      number: put(number),
      country: TEMPLATES.country,
      motto: TEMPLATES.motto,
      place_date: put(place_date),
    },
  };
  const signature: PaperPart = {
    part: 'signature',
    signature: {
      told: TEMPLATES.told,
      recipients: template.recipients,
      authority: put(template.authority).split(' / '),
      name: put(template.signer),
    },
  };
  const body = template.parts.flatMap((part) => partsOf(part, facts, lists));
  const annexes = template.annexes && results ? annexSections(results, facts, seal) : [];
  return {
    title: put(template.title),
    dated_on,
    sections: [{ landscape: false, parts: [head, ...body, signature] }, ...annexes],
  };
}

function partsOf(template: PartTemplate, facts: Facts, lists: PaperFacts['lists']): PaperPart[] {
  if (template.part === 'table') return [listTable(template, lists)];
  if (!template.each) return [partOf(template, facts)];
  return (lists[template.each] ?? []).map((own) => partOf(template, { ...facts, ...own }));
}

function partOf(template: PartTemplate, facts: Facts): PaperPart {
  const put = (text = '') => fill(text, facts);
  switch (template.part) {
    case 'name':
      return { part: 'name', kind: put(template.kind), about: [put(template.about)] };
    case 'ground':
      return { part: 'ground', text: put(template.text) };
    case 'centre':
      return { part: 'centre', text: put(template.text), style: 'bold' };
    default:
      return { part: 'paragraph', lead: put(template.lead), text: put(template.text) };
  }
}

/** A table of three columns: place, text, day. */
function listTable({ each, columns = [] }: PartTemplate, lists: PaperFacts['lists']): PaperPart {
  const rows = (lists[each ?? ''] ?? []).map(({ place, text, day }) =>
    [place, text, day].map((value) => String(value ?? '')),
  );
  const widths = [1, 8, 3];
  return {
    part: 'table',
    columns: columns.map((head, i) => ({
      head,
      width: widths[i] ?? 1,
      align: i === 1 ? 'left' : 'center',
    })),
    rows,
    bold_rows: [],
  };
}

function annexSections(body: ReleaseBody, facts: Facts, seal: Seal | null): PaperSection[] {
  return body.blocks.map((block, i) => ({
    landscape: true,
    parts: annexParts(block, { ...facts, roman: romanOf(i + 1), block: block.name }, seal),
  }));
}

function annexParts(block: ReleaseBlock, facts: Facts, seal: Seal | null): PaperPart[] {
  const { annex, title, attached, areas, set: told, check } = TEMPLATES.table;
  const { set } = block;
  const areas_told = set.areas.map(({ code, name_vi }) => `${code}: ${name_vi}`).join('; ');
  const set_facts = { set: set.name_vi, version: set.version, note: set.note ?? '' };
  const more: PaperPart[] = seal
    ? [
        {
          part: 'code',
          svg: seal.svg,
          link: seal.link,
          text: fill(check, { ...facts, sha256: seal.sha256 }),
        },
      ]
    : [];
  return [
    { part: 'centre', text: fill(annex, facts).toLocaleUpperCase('vi'), style: 'bold' },
    { part: 'centre', text: fill(title, facts).toLocaleUpperCase('vi'), style: 'bold' },
    { part: 'centre', text: fill(attached, facts), style: 'italic' },
    annexTable(block, Number(facts.last_year)),
    { part: 'note', text: fill(areas, { areas: areas_told }) },
    { part: 'note', text: fill(told, set_facts) },
    ...more,
  ];
}
