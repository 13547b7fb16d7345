import { useLocale } from '../../ui/locale.ts';
import { Scroll } from '../../ui/scroll.tsx';
import { anchorOf } from './complaints.ts';
import { LineCells } from './line-cells.tsx';
import { AddLink, PlaceActs } from './place-acts.tsx';
import { type SetPage, setAddress } from './sets-page.ts';
import type { AreaRow, CriterionRow, LineRow } from './tree.ts';

/** What the rows of a tree share. */
export interface TreeShown {
  /** The address of the set's page. */
  here: string;
  digest: string;
  editable: boolean;
  /** How many columns a row has. */
  columns: number;
}

/** Every area with its criteria and lines; in a draft each with what may be done to it. */
export function SetTreeView({ page, editable }: { page: SetPage; editable: boolean }) {
  const { t } = useLocale();
  const here = setAddress(page.version);
  const shown: TreeShown = { here, digest: page.digest, editable, columns: editable ? 6 : 5 };
  const { areas, adjustments } = page.tree;
  return (
    <div className="criteria-tree">
      {areas.map((area) => (
        <AreaTable key={area.path} area={area} {...shown} />
      ))}
      {editable && <AddLink here={here} list="areas" kind="area" />}
      {(adjustments.length > 0 || editable) && (
        <Lines title={t('criteria.adjustments')} {...shown}>
          {adjustments.map((line) => (
            <LineTr key={line.path} line={line} depth={1} {...shown} />
          ))}
        </Lines>
      )}
      {editable && <AddLink here={here} list="adjustments" kind="adjustment" />}
    </div>
  );
}

function AreaTable({ area, ...shown }: TreeShown & { area: AreaRow }) {
  const { t, lang } = useLocale();
  const { code, maximum, appraised_by } = area;
  const title = `${code}. ${area[`name_${lang}`]} (${maximum})`;
  const list = `${area.path}.criteria`;
  return (
    <div id={anchorOf(area.path)} className="criteria-section">
      <div className="criteria-area">
        <h2>{title}</h2>
        {appraised_by && (
          <p>
            {t('criteria.appraises')}: {appraised_by[`name_${lang}`]}
          </p>
        )}
        {shown.editable && <PlaceActs path={area.path} name={title} {...shown} />}
      </div>
      <Lines title={title} {...shown}>
        {area.criteria.map((one) => (
          <CriterionTrs key={one.path} criterion={one} {...shown} />
        ))}
      </Lines>
      {area.criteria.length === 0 && <p className="admin-quiet">{t('criteria.area-empty')}</p>}
      {shown.editable && (
        <p className="admin-row">
          <AddLink here={shown.here} list={list} kind="criterion" />
          <AddLink here={shown.here} list={list} kind="group" />
        </p>
      )}
    </div>
  );
}

function Lines(props: TreeShown & { title: string; children: React.ReactNode }) {
  const { t } = useLocale();
  return (
    <Scroll label={props.title} className="criteria-wide">
      <table className="admin-table criteria-lines">
        <caption className="unseen">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('criteria.code')}</th>
            <th scope="col">{t('criteria.line')}</th>
            <th scope="col">{t('criteria.maximum')}</th>
            <th scope="col">{t('criteria.method')}</th>
            <th scope="col">{t('criteria.before')}</th>
            {props.editable && <th scope="col">{t('criteria.acts')}</th>}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </Scroll>
  );
}

function CriterionTrs({ criterion, ...shown }: TreeShown & { criterion: CriterionRow }) {
  const { lang } = useLocale();
  const { path, code, maximum, parts, line } = criterion;
  if (line) return <LineTr line={line} depth={1} {...shown} />;
  const name = `${code} ${criterion[`name_${lang}`]}`;
  return (
    <>
      <tr id={anchorOf(path)} className="criteria-group">
        <th scope="row">{code}</th>
        <td>{criterion[`name_${lang}`]}</td>
        <td>{maximum}</td>
        <td colSpan={2} />
        {shown.editable && (
          <td>
            <PlaceActs path={path} name={name} {...shown} />
            <AddLink here={shown.here} list={`${path}.sub_criteria`} kind="sub-criterion" />
          </td>
        )}
      </tr>
      {(parts ?? []).map((part) => (
        <LineTr key={part.path} line={part} depth={2} {...shown} />
      ))}
    </>
  );
}

function LineTr({ line, depth, ...shown }: TreeShown & { line: LineRow; depth: number }) {
  const { lang } = useLocale();
  const name = `${line.code} ${line[`name_${lang}`]}`;
  return (
    <tr id={anchorOf(line.path)} className={depth === 2 ? 'criteria-part' : undefined}>
      <LineCells line={line} />
      {shown.editable && (
        <td>
          <PlaceActs path={line.path} name={name} {...shown} />
        </td>
      )}
    </tr>
  );
}
