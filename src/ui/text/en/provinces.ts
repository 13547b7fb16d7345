/** Texts of the page of provinces, and what is refused when one is made. */
export const provinces = {
  'nav.provinces': 'Provinces',
  'provinces.title': 'Provinces',
  'provinces.lead':
    'Each province has its own units, calendar, procedures, accounts and pages; no figure goes from one province to another.',
  'provinces.caption': 'The provinces of this installation',
  'provinces.code': 'Code',
  'provinces.name': 'Name',
  'provinces.address': 'Address',
  'provinces.units': 'Units',
  'provinces.dossiers': 'Dossiers',
  'provinces.years': 'Years with periods',
  'provinces.here': 'this province',
  'provinces.no-years': 'none yet',
  'provinces.new': 'Add a province',
  'provinces.new-lead':
    'A new province has four blocks of units, the national working calendar, the periods of the chosen years, an on-time criteria set and three first accounts; it has no units and no dossiers yet.',
  'provinces.code-hint':
    'A capital letter, then capitals or digits, ten characters at most, for example H60. The code stands in the address and cannot be changed.',
  'provinces.name-hint': 'For example: Thử nghiệm, Thành phố Cần Thơ',
  'provinces.from-year': 'From year',
  'provinces.to-year': 'To year',
  'provinces.years-hint':
    'The years that have dossiers. When dossiers of another year are imported, its periods are added.',
  'provinces.create': 'Create the province',
  'provinces.administrator': 'Administrator’s account',
  'provinces.administrator-hint':
    'The subject (sub) by which the configured sign-in knows the administrator, for example: 9f1c…',
  'provinces.made': 'The province {name} was created with the code {code}.',
  'provinces.next': 'What comes next',
  'provinces.next-open': 'Open the province’s pages:',
  'provinces.next-sign-in': 'Sign in as the province’s administrator: {subject}.',
  'provinces.sign-in': 'Sign in',
  'provinces.next-import':
    'Choose “Import dossiers” and upload a CSV or Excel file: units and procedures that are missing are made from it.',
  'provinces.calendar-years':
    'The national working calendar holds the years {from}–{to}. Dossiers of other years must bring their due dates in the file: outside these years none is computed.',
  'refusal.province.code-malformed':
    'The code “{code}” cannot be used: it must begin with a capital letter, then capitals or digits, ten characters at most.',
  'refusal.province.code-taken':
    'The code {code} is that of the province {name} already. Please choose another one.',
  'refusal.province.name-missing': 'Please enter the province’s name, for example: Thử nghiệm.',
  'refusal.province.name-unfit': 'A province’s name has {most} letters at most, on one line.',
  'refusal.province.administrator-missing':
    'Please enter the account of the province’s administrator: people sign in elsewhere, so none can be made up here.',
  'refusal.province.no-year': 'A year must be a number from {first} to {last}.',
  'refusal.province.years-reversed': 'The last year {to} is before the first year {from}.',
  'refusal.province.too-many-years':
    'From {from} to {to} are too many years: {most} years at most at a time.',
  'refusal.province.not-found': 'This installation has no province with the code {code}.',
} as const;
