// All pages of the portal, from every file of pages/.
import { readdirSync } from 'node:fs';
import { stand } from './browser.mjs';

const home = new URL('./pages/', import.meta.url);
const files = readdirSync(home).filter(each => each.endsWith('.mjs')).sort();
const all = (await Promise.all(files.map(each => import(new URL(each, home))))).flatMap(each => each.default);

const fill = path => path?.replace(/\{(\w+)\}/g, (_, name) => stand.ids[name] ?? `no-${name}`);

export const pages = all.map(each => ({ status: 200, ...each, path: fill(each.path), empty: fill(each.empty) }));
