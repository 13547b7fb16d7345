-- Rows of an import's report with nothing to say, many in one: most of a file came as it stands, and a
-- row each cost an import a quarter of its time. Those with something to say stay in import_row.
create table import_plain (
  tenant_id int not null,
  import_id bigint not null,
  outcome text not null check (outcome in ('taken', 'unchanged')),
  -- The first and the last of the rows, which need not be all between them.
  from_row int not null,
  to_row int not null,
  row_numbers int[] not null,
  lines int[] not null,
  codes text[] not null,
  -- Null for those of a dry run, which made none.
  dossier_ids bigint[],
  primary key (tenant_id, import_id, outcome, from_row),
  check (from_row <= to_row),
  check (cardinality(lines) = cardinality(row_numbers)),
  check (cardinality(codes) = cardinality(row_numbers)),
  check (cardinality(dossier_ids) = cardinality(row_numbers))
);
-- Packing them costs more than the bytes are worth.
alter table import_plain
  alter column row_numbers set storage external,
  alter column lines set storage external,
  alter column codes set storage external,
  alter column dossier_ids set storage external,
  -- Nobody looks for what is inside, and counting it takes a planner seconds.
  alter column row_numbers set statistics 0,
  alter column lines set statistics 0,
  alter column codes set statistics 0,
  alter column dossier_ids set statistics 0;
