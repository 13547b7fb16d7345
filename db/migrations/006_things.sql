-- Numbers of subjects that are no dossiers: campaigns, sheets, files, surveys. They begin far above
-- any dossier's number, so that a journal row's subject is never taken for another kind of thing.
create sequence thing_id start 9000000000001;
grant usage on sequence thing_id to motcua_app;

-- The secretary of the appraisal council opens campaigns, edits criteria sets, prepares releases.
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check check (role in
  ('one-stop-officer', 'case-officer', 'head', 'par-officer', 'appraiser', 'council-secretary',
   'provincial-leader', 'administrator'));
