/** Choosing files, and why one is not taken. */
export const file = {
  'file.choose': 'Choose files',
  'file.hint': 'Takes {endings}.',
  'file.open': 'Open {name}',
  'file.kept': 'Files already sent; clear a mark to take the file away from here',
  'file.size': '{size} KB',
  'file.sending': 'sending, {percent}%',
  'file.waiting': 'the connection is lost; it goes on from where it was',
  'file.failed': 'not sent: {why}',
  'file.lost': 'the server does not answer',
  'file.again': 'Send {name} again',
  'file.drop': 'Drop {name}',
  'file.wait': 'Please wait until the files are sent, or drop those that could not be.',
  'refusal.file.empty': 'The file {name} is empty.',
  'refusal.file.too-large': 'The file {name} is larger than {most_mb} MB.',
  'refusal.file.no-name':
    'A file’s name has 1 to {most} letters, no slashes and no control characters.',
  'refusal.file.unknown-content': 'The content of the file {name} is of no kind that is taken.',
  'refusal.file.other-content':
    'The content of the file {name} is {type}; its name says otherwise.',
  'refusal.file.not-found': 'There is no such file.',
  'refusal.upload.too-many':
    'There are {most} files half sent. Please finish them before you send another.',
  'refusal.upload.not-found': 'There is no such upload; it may be older than two days.',
  'refusal.upload.busy': 'This file is being sent from somewhere else.',
  'refusal.upload.other-offset': 'The part must begin at byte {offset}, not {given}.',
  'refusal.upload.too-long': 'The part is longer than the {size} bytes that were announced.',
  'refusal.upload.broken': 'The line broke; {offset} of {size} bytes have come.',
  'refusal.upload.other-checksum':
    'What came of the file {name} has another SHA-256 than was announced. Please send it again.',
} as const;
