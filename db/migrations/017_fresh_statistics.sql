-- A province that came with an import is a small part of large tables: statistics that wait until a tenth
-- of them changed would not know it for months, and plans for it would be made for a single row.
alter table journal set (autovacuum_analyze_scale_factor = 0.01);
alter table dossier set (autovacuum_analyze_scale_factor = 0.01);
-- What is inside is never looked for.
alter table journal
  alter column payload set statistics 0,
  alter column hash set statistics 0,
  alter column reason set statistics 0;
