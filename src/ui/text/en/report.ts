/** Texts of the reports. */
export const report = {
  'report.dossiers': 'How dossiers are handled',
  'report.at': 'As of',
  'report.at-note':
    'Empty means now. At a past moment, what happened later does not count, and a dossier is judged by the due instant that was promised then.',
  'report.definition': 'On time is told',
  'report.by-instant': 'by the promised hour',
  'report.by-date': 'by the promised day',
  'report.told-by-instant':
    'on time by the hour: the result was ready at the promised hour or before',
  'report.told-by-date': 'on time by the day: the result was ready on the promised day or before',
  'report.units': 'List of units',
  'report.no-units': 'none',
  'report.by-level': 'By level',
  'report.by-unit': 'By unit, {level}',
  'report.as-of': 'As of {time}',
  'report.as-of-end': 'Closed period, as of the end of {day}',
  'report.note':
    'The total is computed by the system: interlinked dossiers may be counted at more than one level. Rates are cut off after one decimal. Every number opens the list of its dossiers.',
  'report.as-report': 'See another moment, or on time told by the day',
  'refusal.report.not-yet': 'The moment {at} has not come.',
  'refusal.report.period-not-begun': '{period} had not begun at that moment.',
  'refusal.report.unknown-definition': 'There is no definition of on time “{given}”.',
  'refusal.report.unknown-level': 'There is no level “{given}”.',
} as const;
