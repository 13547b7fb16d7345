import type { Text, TextKey } from '../ui/text/index.ts';
import type { FigureFilter } from './figure-filter.ts';

/** What a list is, in words, and what narrows it further. */
export interface FigureHeading {
  /** `Hồ sơ đã giải quyết trễ hạn · Huyện Phú Ninh · Năm 2022` */
  title: string;
  narrowed: string[];
}

/** Puts the filter of a list into words. */
export function figureHeading(filter: FigureFilter, t: Text): FigureHeading {
  const { unit, level, reach, period, measure, procedure, channel, field, definition } = filter;
  const scope = reach === 'own' ? '' : ` (${t(`unit.scope-${reach}`)})`;
  const place = unit ? `${unit.name}${scope}` : t(level ? `desk.level-${level}` : 'desk.level-all');
  return {
    title: [t(`desk.measure-${measure}` as TextKey), place, period.name].join(' · '),
    narrowed: [
      ...(procedure ? [`${t('desk.procedure')}: ${procedure.title}`] : []),
      ...(field ? [`${t('desk.field')}: ${field}`] : []),
      ...(channel ? [`${t('desk.channel')}: ${t(`desk.channel-${channel}` as TextKey)}`] : []),
      ...(definition === 'by-date' ? [t('desk.by-date')] : []),
    ],
  };
}
