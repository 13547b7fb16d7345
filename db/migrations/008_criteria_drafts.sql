-- A version of a criteria set is drafted, perhaps faulty, and put in force by decision of a person
-- who had no hand in it. At most one version of a code is in force, and one is being drafted. Only
-- a draft's body changes. Sets loaded with the province are in force without a decision.
alter table criteria_set
  add column state text not null default 'in-force'
    check (state in ('draft', 'in-force', 'replaced', 'discarded')),
  add column base_set_code text,
  add column base_version int,
  add column reason text,
  add column drafted_by bigint,
  add column drafted_at timestamptz,
  add column edited_by bigint,
  add column edited_at timestamptz,
  -- Everybody who had a hand in the draft; none of them may put it in force.
  add column editor_ids bigint[] not null default '{}',
  add column approved_by bigint,
  add column approved_at timestamptz,
  add column decision_number text,
  add column decision_on date,
  add check (approved_by is null or not approved_by = any (editor_ids)),
  add check ((approved_by is null) = (decision_number is null)
    and (approved_by is null) = (decision_on is null));

update criteria_set c set state = 'replaced' where exists (
  select from criteria_set n where n.tenant_id = c.tenant_id and n.set_code = c.set_code
    and n.version > c.version);

create unique index criteria_set_in_force on criteria_set (tenant_id, set_code)
  where state = 'in-force';
create unique index criteria_set_draft on criteria_set (tenant_id, set_code)
  where state = 'draft';
grant insert, update on criteria_set to motcua_app;
