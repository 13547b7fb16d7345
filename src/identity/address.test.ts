import { expect, test } from 'vitest';
import {
  foreignOrigin,
  type Incoming,
  isLoopback,
  localPath,
  rightAddress,
  underPrefix,
} from './address.ts';

const BASE = 'http://127.0.0.1:3000';
const incoming = (more: Partial<Incoming>): Incoming => ({
  method: 'GET',
  host: '127.0.0.1:3000',
  url: '/map?unit=18',
  has_session: false,
  has_mark: false,
  ...more,
});

test('reading under another host name is led to the right address, writing is refused', () => {
  expect(rightAddress(incoming({}), BASE)).toBeNull();
  const local = incoming({ host: 'localhost:3000' });
  expect(rightAddress(local, BASE)).toBe('http://127.0.0.1:3000/map?unit=18');
  expect(rightAddress({ ...local, url: '/healthz' }, BASE)).toBeNull();
  expect(rightAddress({ ...local, url: 'http://evil.example/' }, BASE)).toBe(`${BASE}/`);
  expect(rightAddress({ ...local, method: 'POST' }, BASE)).toMatchObject({
    refused: 'access.other-address',
    possible: [BASE],
  });
});

test("another site's page cannot make a browser write", () => {
  const post = (more: Partial<Incoming>) =>
    foreignOrigin(incoming({ method: 'POST', ...more }), BASE);
  expect(post({ origin: BASE, has_session: true })).toBeNull();
  expect(post({ origin: 'http://evil.example', has_session: true })?.refused).toBe(
    'access.foreign-origin',
  );
  expect(post({ origin: 'null', has_session: true })?.refused).toBe('access.foreign-origin');
  expect(post({ has_session: true })?.refused).toBe('access.foreign-origin');
  expect(post({ has_session: true, has_mark: true })).toBeNull();
  expect(post({ origin: 'http://evil.example', has_mark: true })?.refused).toBe(
    'access.foreign-origin',
  );
  expect(post({})).toBeNull();
  expect(foreignOrigin(incoming({ origin: 'http://evil.example' }), BASE)).toBeNull();
});

test.each([
  ['/', '/'],
  ['/map?unit=18#top', '/map?unit=18#top'],
  ['/a/../desk', '/desk'],
  ['/desk?q=đất đai', '/desk?q=%C4%91%E1%BA%A5t%20%C4%91ai'],
])('after signing in one may come back to %s', (text, path) => {
  expect(localPath(text, BASE)).toBe(path);
});

test.each([
  'http://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'map',
  '',
  '/a\r\nset-cookie: x=1',
  '/.//evil.example',
])('nobody is led away by return_to=%j', (text) => {
  expect(localPath(text, BASE)).toBeNull();
});

test('plain http is good enough on this machine alone', () => {
  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '[::1]'])
    expect(isLoopback(new URL(`http://${host}:3000`))).toBe(true);
  for (const host of ['127.0.0.1.evil.example', 'motcua.example', '10.0.0.1'])
    expect(isLoopback(new URL(`http://${host}`))).toBe(false);
});

test.each([
  ['/map', '/p/H60/map'],
  ['/p/H60/map?x=1', '/p/H60/map?x=1'],
  ['/p/H60', '/p/H60'],
  ['/p/H60?lang=en', '/p/H60?lang=en'],
  ['/p/H601/map', '/p/H60/p/H601/map'],
  ['/', '/p/H60/'],
])('after signing in to a province nobody leaves it: %s', (asked, led) => {
  expect(underPrefix(asked, '/p/H60')).toBe(led);
  expect(underPrefix(asked, '')).toBe(asked);
});
