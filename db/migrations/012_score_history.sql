-- Scores of months and quarters as they were when the period closed, once each. The inputs are the
-- table of measures that the set judged, as text, with its digest; the places tell how far each
-- chain of the journal had been read, so that everything can be counted again.
create table score_closing (
  tenant_id int not null references tenant,
  closing_id bigint not null,
  period_code text not null,
  set_code text not null,
  set_version int not null,
  closed_at timestamptz not null,
  inputs text not null,
  inputs_sha256 text not null,
  places text not null,
  primary key (tenant_id, closing_id),
  unique (tenant_id, period_code, set_code)
);

create table closed_score (
  tenant_id int not null,
  closing_id bigint not null,
  unit_id bigint not null,
  rank int,
  tier text,
  total text,
  maximum text not null,
  index text,
  -- Points of each line in the set's order, as JSON.
  points text not null,
  primary key (tenant_id, closing_id, unit_id),
  foreign key (tenant_id, closing_id) references score_closing
);
create index closed_score_unit on closed_score (tenant_id, unit_id);

grant select, insert on score_closing, closed_score to motcua_app;
