import type { Library, LinkedIncident, LinkedRunbook, LinkedService, LinkedTree } from '../core/library.ts';
import type { Target } from '../core/target.ts';

/** What the library holds about one service. */
export interface ServiceView {
  readonly service: LinkedService;
  /** Incidents on which work goes on, newest first. */
  readonly open: readonly LinkedIncident[];
  readonly known: readonly LinkedIncident[];
  readonly runbooks: readonly LinkedRunbook[];
  readonly trees: readonly LinkedTree[];
  /** Codes that its incidents and runbooks name, each once. */
  readonly codes: readonly Target[];
}

/** What is open, what is known and what helps, for every service of the vocabulary. */
export function serviceViews({ services, incidents, runbooks, trees }: Library): ServiceView[] {
  return services.map((service) => {
    const isIts = ({ data }: { readonly data: { readonly services: readonly string[] } }) =>
      data.services.includes(service.data.id);
    const its = incidents.filter(isIts);
    const itsRunbooks = runbooks.filter(isIts);
    const codes = [...its, ...itsRunbooks].flatMap(({ links }) =>
      links.flatMap(({ path, target }) => (path[0] === 'codes' ? [target] : [])),
    );
    return {
      service,
      open: its.filter(isOpen),
      known: its.filter((incident) => !isOpen(incident)),
      runbooks: itsRunbooks,
      trees: trees.filter(isIts),
      codes: [...new Map(codes.map((target) => [target.id, target])).values()],
    };
  });
}

/** Whether work on an incident goes on: it is neither resolved nor given up nor told elsewhere. */
export function isOpen({ data: { status } }: LinkedIncident): boolean {
  return status === 'investigating' || status === 'identified' || status === 'mitigated';
}
