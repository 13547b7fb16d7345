-- Indexes and foreign keys that are built once, after the first load: row by row they would more
-- than double the time of a bulk load.
create index dossier_open on dossier (tenant_id, unit_id, due_at) where finished_at is null;
create index dossier_finished on dossier (tenant_id, unit_id, finished_at);
-- What officers work on: not many, whatever the counter they came in at and whoever holds them.
create index dossier_at_work on dossier (tenant_id, received_unit_id) where state <> 'returned';
create index dossier_handed_in on dossier (tenant_id, received_unit_id);
create index journal_subject on journal (tenant_id, subject_id);
alter table dossier
  add foreign key (tenant_id, unit_id) references unit,
  add foreign key (tenant_id, received_unit_id) references unit (tenant_id, unit_id),
  add foreign key (tenant_id, procedure_id) references procedure,
  add foreign key (tenant_id, applicant_id) references applicant;
