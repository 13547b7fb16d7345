import type { ComponentProps } from 'react';
import { useAddress } from './address.ts';

/** A link that loads its page anew; a path of ours gets the province's prefix. */
export function A({ href, children, ...rest }: ComponentProps<'a'>) {
  const address = useAddress();
  return (
    <a href={href === undefined ? undefined : address(href)} {...rest}>
      {children}
    </a>
  );
}

/** A form that the browser sends by itself; a path of ours gets the province's prefix. */
export function PlainForm({ action, ...rest }: ComponentProps<'form'> & { action: string }) {
  const address = useAddress();
  return <form action={address(action)} {...rest} />;
}
