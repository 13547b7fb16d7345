-- The year's campaign: its days and sets, a sheet a unit, and the lines that anybody wrote on. All
-- of it can be made again from the journal (src/campaign/rebuild.ts).
create table campaign (
  tenant_id int not null references tenant,
  campaign_id bigint not null,
  campaign_code text not null,
  state text not null check (state in ('open', 'released')),
  version int not null,
  -- Year, name, data period, sets, calendar, decision, what is shown.
  body jsonb not null,
  primary key (tenant_id, campaign_id),
  unique (tenant_id, campaign_code)
);

create table sheet (
  tenant_id int not null,
  sheet_id bigint not null,
  campaign_id bigint not null,
  unit_id bigint not null,
  block_code text not null,
  level text,
  set_code text not null,
  state text not null check (state in
    ('self', 'appraisal-1', 'explanation', 'appraisal-2', 'council', 'final')),
  opened_at timestamptz not null,
  locked_at timestamptz,
  locked_by bigint,
  final_at timestamptz,
  version int not null,
  primary key (tenant_id, sheet_id),
  unique (tenant_id, campaign_id, unit_id),
  foreign key (tenant_id, campaign_id) references campaign,
  foreign key (tenant_id, unit_id) references unit,
  check ((state = 'self') = (locked_at is null)),
  check ((state = 'final') = (final_at is not null)),
  check (locked_by is null or locked_at is not null)
);

create table sheet_line (
  tenant_id int not null,
  sheet_id bigint not null,
  line_code text not null,
  version int not null,
  -- What was reported, appraised, explained, decided and re-checked.
  body jsonb not null,
  primary key (tenant_id, sheet_id, line_code),
  foreign key (tenant_id, sheet_id) references sheet
);

grant select on campaign, sheet, sheet_line to motcua_app;
grant insert, update on campaign, sheet, sheet_line to motcua_app;
