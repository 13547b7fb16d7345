-- No statement asks for dossiers of a procedure; those handed in at a counter are listed together with a
-- unit's own, so that no order of this index is ever used. Each written dossier paid for both.
do $$ begin
  if to_regclass('dossier_handed_in') is not null then
    drop index if exists dossier_procedure;
    drop index dossier_handed_in;
    create index dossier_handed_in on dossier (tenant_id, received_unit_id);
  end if;
end $$;
