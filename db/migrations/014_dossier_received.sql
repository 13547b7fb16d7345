-- No statement asks for it: receptions of a unit are counted by the fold. Each written dossier paid for it.
drop index if exists dossier_received;
