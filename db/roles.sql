-- What the application's role may do. It owns nothing, so row-level security always binds it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'motcua_app') then
    create role motcua_app nologin;
  end if;
  -- Elsewhere one login owns the tables and steps down to this role for every session.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant motcua_app to %I', current_user);
  end if;
end $$;
grant usage on schema public, local to motcua_app;
revoke all on all tables in schema public, local from motcua_app;
grant select on all tables in schema public, local to motcua_app;
grant insert, update, delete on local.session, local.login_attempt, local.provider_storage,
  local.secret, local.domain_clock to motcua_app;
grant insert on journal, idempotency, applicant, personal_data_read, personal_data_list_read
  to motcua_app;
grant insert, update on journal_head, dossier, dossier_counter, account, role_grant to motcua_app;
grant insert, update on calendar, notice, province_setting to motcua_app;
grant insert, update on criteria_set to motcua_app;
grant insert on file, message_attempt to motcua_app;
grant insert, update on message to motcua_app;
grant insert, update, delete on upload to motcua_app;
-- An answer is never changed; at times all are written anew in another order.
grant insert, delete on survey_answer, survey_token, survey_stratum to motcua_app;
grant insert on survey_version, survey_burned_token to motcua_app;
grant insert, update on survey, survey_tally, survey_rating_place to motcua_app;
grant insert, update, delete on survey_invitation to motcua_app;
grant insert, update on campaign, sheet, sheet_line to motcua_app;
grant insert on release to motcua_app;
grant insert on score_closing, closed_score to motcua_app;
grant insert, update on import to motcua_app;
grant insert, delete on import_row, import_plain to motcua_app;
-- What was frozen stays: only the way from prepared to published is written later.
grant update (state, signed_by, signed_at, signature, published_by, published_at) on release
  to motcua_app;
grant usage on all sequences in schema public to motcua_app;
