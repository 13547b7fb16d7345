-- A year's results as they were announced: frozen when prepared, signed by a second person, then
-- published. A release is never changed; a correction is the next number. Numbers have no gap: one
-- that was withdrawn before it was signed gives its number back.
create table release (
  tenant_id int not null references tenant,
  release_id bigint not null,
  year int not null,
  number int not null check (number > 0),
  campaign_code text not null,
  state text not null check (state in ('prepared', 'signed', 'published', 'withdrawn')),
  -- The canonical text that is hashed and signed (docs/release-file.md).
  body text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  prepared_by bigint not null,
  prepared_at timestamptz not null,
  signed_by bigint,
  signed_at timestamptz,
  signature jsonb,
  published_by bigint,
  published_at timestamptz,
  primary key (tenant_id, release_id),
  foreign key (tenant_id, prepared_by) references account,
  foreign key (tenant_id, signed_by) references account,
  foreign key (tenant_id, published_by) references account,
  check (signed_by <> prepared_by),
  check ((state in ('signed', 'published')) = (signature is not null)),
  check ((signed_by is null) = (signature is null)),
  check ((signed_at is null) = (signature is null)),
  check ((state = 'published') = (published_at is not null))
);
create unique index release_number on release (tenant_id, year, number)
  where state <> 'withdrawn';
create unique index release_prepared on release (tenant_id, year) where state = 'prepared';
grant select, insert on release to motcua_app;
-- What was frozen stays: only the way from prepared to published is written later.
grant update (state, signed_by, signed_at, signature, published_by, published_at)
  on release to motcua_app;
