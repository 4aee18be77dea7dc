import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useHost } from '../host/use-host.tsx';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; replace?: boolean };

/** A link inside the portal: a real address, followed without loading the page. Modified clicks stay the browser's. */
export function Link({ href, replace, onClick, children, ...rest }: LinkProps) {
  const host = useHost();
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || rest.target)
      return;
    event.preventDefault();
    host.navigate(href, { replace });
  }
  return (
    <a href={href} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
