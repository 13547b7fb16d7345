import { Changing } from '../../ui/changing.tsx';
import { A } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { type ListQuery, listAddress } from '../address.ts';

/** A number that opens the list of exactly the dossiers it counts. */
export function CountLink({
  count,
  query,
  late,
}: {
  count: number;
  query: ListQuery;
  late?: boolean;
}) {
  const locale = useLocale();
  return (
    <A className={late && count > 0 ? 'count count-late' : 'count'} href={listAddress(query)}>
      <Changing text={locale.count(count)} />
    </A>
  );
}
