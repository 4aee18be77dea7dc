import type {
  AnswerBasis,
  BenefitAnswer,
  Category,
  CompiledRecognition,
  DeadlineAnswer,
  Jurisdiction,
  JurisdictionCode,
  LayerReference,
  LinkedServicesAnswer,
  MaterialsAnswer,
  ParameterValue,
  Policy,
  PolicyAnswer,
  PolicyLayerRelease,
  PolicyRequest,
  Question,
  RecognitionAnswer,
} from './types.ts';
import { answerObligation, type ObligationGiven } from './agencies/answer-obligation.ts';
import { answerBenefit, benefitCounties } from './benefit/answer-benefit.ts';
import { answerDeadline, type DeadlineGiven } from './deadline/answer-deadline.ts';
import { assistTemporarily } from './hardship/assist-temporarily.ts';
import { classify } from './hardship/classify.ts';
import { elderlyAllowance } from './hardship/elderly-allowance.ts';
import { testIncome } from './hardship/test-income.ts';
import { kernelVersion } from './kernel-version.ts';
import { listLinkedServices } from './linked-services/list-linked-services.ts';
import { listMaterials } from './materials/list-materials.ts';
import { policyContent, type PolicyContent } from './policy-content.ts';
import { resolvePrecheck } from './precheck/resolve-precheck.ts';
import { compileRecognition } from './recognition/compile-recognition.ts';
import { recognise, unanswered } from './recognition/recognise.ts';
import { policyInForce } from './rules/policy-in-force.ts';
import { nextPublication } from './rules/rule-changes.ts';
import { ruleCache } from './rules/rule-cache.ts';
import type { RuleSet } from './rules/rule-set.ts';
import { workingCalendar, type WorkingCalendar } from './time/working-calendar.ts';
import { type JurisdictionTree, jurisdictionTree } from './tree/jurisdiction-tree.ts';
import { inOrder, type LayerIndex, layerIndex, layerReference } from './tree/layer-index.ts';
import { planVisits, type VisitsGiven } from './visits/plan-visits.ts';

const calendarOfReleases = (releases: readonly PolicyLayerRelease[]): WorkingCalendar =>
  workingCalendar(releases.flatMap(({ content }) => Object.values(content.calendars ?? {})));

/** The policy of all layers together. Pure: the same releases and request always give the same answer. */
class CompiledPolicy implements Policy {
  private readonly index: LayerIndex;
  private readonly tree: JurisdictionTree;
  private readonly content: PolicyContent;
  private readonly calendar: WorkingCalendar;
  private readonly calendars = new Map<string, WorkingCalendar>();
  private readonly rulesOf: (request: Omit<PolicyRequest, 'given'>) => RuleSet;

  constructor(arrived: readonly PolicyLayerRelease[]) {
    const releases = inOrder(arrived);
    this.index = layerIndex(releases);
    this.tree = jurisdictionTree(releases);
    this.content = policyContent(this.index);
    // Without a place the country's calendar counts; of a year it has none for, one that some place has published.
    const [national, local] = [releases.filter(({ kind }) => kind === 'country'), releases.filter(({ kind }) => kind !== 'country')];
    this.calendar = calendarOfReleases([...local, ...national]);
    this.rulesOf = ruleCache(this.index);
  }

  ask(question: Question, request: PolicyRequest): PolicyAnswer {
    switch (question) {
      case 'recognition':
        return this.recognise(request);
      case 'materials':
        return this.materials(request);
      case 'deadline':
        return this.deadline(request);
      case 'benefit':
        return this.benefit(request);
      default:
        return this.askFurther(question, request);
    }
  }

  /** The questions of the other subgraphs. */
  private askFurther(question: Question, request: PolicyRequest): PolicyAnswer {
    const { rules, basis } = this.basisOf(request);
    const given = request.given;
    switch (question) {
      case 'classification':
        return classify(rules, given, basis);
      case 'temporaryAssistance':
        return assistTemporarily(rules, given, basis);
      case 'elderlyAllowance':
        return elderlyAllowance(rules, given, basis);
      case 'incomeTest':
        return testIncome(rules, given, basis);
      case 'visits':
        return planVisits(rules, given as VisitsGiven, basis);
      case 'linkedServices':
        return listLinkedServices(rules, given, basis);
      case 'obligation':
        return answerObligation(rules, given as ObligationGiven, this.calendarOf(rules), basis);
      default:
        throw new Error(`The question ${question} is not known`);
    }
  }

  recognise(request: PolicyRequest): RecognitionAnswer {
    const { rules, basis } = this.basisOf(request);
    return basis.errors.length > 0 ? unanswered(basis) : recognise(rules, request.given, basis);
  }

  materials(request: PolicyRequest): MaterialsAnswer {
    const { rules, basis } = this.basisOf(request);
    const { jurisdiction, on, knownOn = on } = request;
    return listMaterials(rules, request.given, basis, (code) => this.content.form(jurisdiction, code, on, knownOn));
  }

  deadline(request: PolicyRequest): DeadlineAnswer {
    const { rules, basis } = this.basisOf(request);
    return answerDeadline(rules, request.given as DeadlineGiven, this.calendarOf(rules), basis);
  }

  benefit(request: PolicyRequest): BenefitAnswer {
    const { basis } = this.basisOf(request);
    const { on, knownOn = on } = request;
    const layers = benefitCounties(request).flatMap((code) => this.index.knownBy(code, knownOn));
    const known = [...new Set(layers)].map(layerReference);
    return answerBenefit({ request, basis: { ...basis, layers: known }, rulesOf: this.rulesOf, layers: this.index });
  }

  linkedServices(request: PolicyRequest): LinkedServicesAnswer {
    const { rules, basis } = this.basisOf(request);
    return listLinkedServices(rules, request.given, basis);
  }

  compileRecognition(code: JurisdictionCode, on: string, knownOn: string = on, parameters?: object): CompiledRecognition {
    return compileRecognition(this.rulesOf({ jurisdiction: code, on, knownOn, ...(parameters && { parameters }) }));
  }

  layers(code: JurisdictionCode, on: string, knownOn: string = on): LayerReference[] {
    return this.index.inForce(code, on, knownOn).map(layerReference);
  }

  jurisdiction(code: JurisdictionCode): Jurisdiction | undefined {
    return this.tree.find(code);
  }

  children(code: JurisdictionCode): Jurisdiction[] {
    return this.tree.children(code);
  }

  parameter(code: JurisdictionCode, name: string, on: string, knownOn: string = on): ParameterValue | undefined {
    return this.rulesOf({ jurisdiction: code, on, knownOn }).parameters.lineage(name);
  }

  rules(code: JurisdictionCode, on: string, knownOn: string = on): RuleSet {
    return this.rulesOf({ jurisdiction: code, on, knownOn });
  }

  form(code: JurisdictionCode, formCode: string, on: string, knownOn: string = on) {
    return this.content.form(code, formCode, on, knownOn);
  }

  guide(code: JurisdictionCode, service: string, on: string, knownOn: string = on) {
    return this.content.guide(code, service, on, knownOn);
  }

  contacts(code: JurisdictionCode, on: string, knownOn: string = on) {
    return this.content.contacts(code, on, knownOn);
  }

  portal(code: JurisdictionCode, on: string, knownOn: string = on) {
    return this.content.portal(code, on, knownOn);
  }

  agencies(code: JurisdictionCode, on: string, knownOn: string = on) {
    return this.content.agencies(code, on, knownOn);
  }

  precheck(code: JurisdictionCode, category: Category, on: string, knownOn: string = on) {
    const { parameters } = this.rulesOf({ jurisdiction: code, on, knownOn });
    return resolvePrecheck(this.content.prechecks(code, on, knownOn), category, (name) => {
      const value = parameters.value(name);
      return typeof value === 'number' ? value : undefined;
    });
  }

  nextPublicationOn(code: JurisdictionCode, after: string): string | undefined {
    return nextPublication(this.index, code, after);
  }

  calendarYears(code?: JurisdictionCode): number[] {
    return this.calendarAt(code).years;
  }

  isWorkingDay(date: string, code?: JurisdictionCode): boolean {
    return this.calendarAt(code).isWorkingDay(date);
  }

  addWorkingDays(from: string, days: number, code?: JurisdictionCode): string {
    return this.calendarAt(code).addWorkingDays(from, days);
  }

  /** All that is published for a place, however late it was. */
  private calendarAt(code: JurisdictionCode | undefined): WorkingCalendar {
    return code === undefined ? this.calendar : this.calendarOfPlace(code, '9999-12-31');
  }

  private basisOf(request: PolicyRequest): { rules: RuleSet; basis: AnswerBasis } {
    const rules = this.rulesOf(request);
    const { jurisdiction, on } = request;
    const errors = policyInForce(rules) ? [] : [{ code: 'NO_POLICY_IN_FORCE' as const, jurisdiction, on }];
    return { rules, basis: { errors, layers: rules.releases.map(layerReference), kernelVersion } };
  }

  private calendarOf(rules: RuleSet): WorkingCalendar {
    const years = rules.parameters.value('calendarYears');
    const calendar = this.calendarOfPlace(rules.jurisdiction, rules.asOf.knownOn);
    return Array.isArray(years) ? calendar.limitedTo(years as number[]) : calendar;
  }

  /** What a place and the levels above it had published by a day; the nearest level's calendar of a year holds, then the latest. */
  private calendarOfPlace(code: JurisdictionCode, knownOn: string): WorkingCalendar {
    const known = this.index.knownBy(code, knownOn).filter(({ content }) => content.calendars);
    const key = known.map(({ hash }) => hash).join(' ');
    const calendar = this.calendars.get(key) ?? calendarOfReleases(known);
    this.calendars.set(key, calendar);
    return calendar;
  }
}

/** Makes the releases ready to answer. Several releases of a code add up, each changing what it names. */
export function compilePolicy(releases: readonly PolicyLayerRelease[]): Policy {
  return new CompiledPolicy(releases);
}

/** The rules of a place on a day themselves, for those who show or edit them. */
export function rulesOf(policy: Policy, code: JurisdictionCode, on: string, knownOn: string = on): RuleSet {
  if (!(policy instanceof CompiledPolicy)) throw new Error('not a policy compiled here');
  return policy.rules(code, on, knownOn);
}
