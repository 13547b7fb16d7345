/**
 * Which days a campaign may have: each stage ends after the one before it, the data period is over
 * before the result is announced, and the decision is not later than the first stage.
 *
 * Source: the article: from 2023 the result is to stand before 15 November, so the data period need
 * not be the calendar year; the order of the stages is that of provinces' rules of appraisal.
 * Example: data 1/1–30/9, self-assessment until 10/10, announcement until 14/11.
 */
import { parseDay, type Refusal, refuse } from '../kernel/index.ts';
import { CALENDAR_DAYS, type Campaign } from './campaign.ts';

type Days = Pick<Campaign, 'calendar' | 'data_from' | 'data_to' | 'decision'>;

/** Everything that is wrong with a campaign's days; paths are those of the command. */
export function checkDays({ calendar, data_from, data_to, decision }: Days): Refusal[] {
  const named: [string, string][] = [
    ['data_from', data_from],
    ['data_to', data_to],
    ['decision.on', decision.on],
    ...CALENDAR_DAYS.map((day): [string, string] => [`calendar.${day}`, calendar[day]]),
  ];
  const bad = named.filter(([, text]) => parseDay(text) === null);
  if (bad.length > 0)
    return bad.map(([path, given]) => refuse('campaign.not-a-day', { given }, { path }));
  const order = CALENDAR_DAYS.slice(1).flatMap((day, i) => {
    const before = CALENDAR_DAYS[i]!;
    return after(calendar[day], calendar[before], `calendar.${day}`);
  });
  return [
    ...order,
    ...after(data_to, data_from, 'data_to'),
    ...(data_to > calendar.release_by ? [notOver(data_to, calendar.release_by)] : []),
    ...(decision.on > calendar.self_by
      ? [
          refuse(
            'campaign.decided-too-late',
            { on: decision.on, self_by: calendar.self_by },
            { path: 'decision.on' },
          ),
        ]
      : []),
  ];
}

const after = (day: string, before: string, path: string): Refusal[] =>
  day > before ? [] : [refuse('campaign.days-out-of-order', { day, before }, { path })];

const notOver = (data_to: string, release_by: string): Refusal =>
  refuse('campaign.data-not-over', { data_to, release_by }, { path: 'calendar.release_by' });
