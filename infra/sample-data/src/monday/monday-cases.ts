import type { SampleFamily, SampleRelative } from '../families.ts';
import { sampleFamilies } from '../families.ts';
import type { SampleOffice } from '../offices.ts';
import { sampleOffices } from '../offices.ts';
import { Chance } from './chance.ts';
import { childFacts, daysBefore, parentFacts } from './ground-facts.ts';
import { InventedPeople } from './invented-people.ts';
import type { Course, Ground, MondayPlace, MondaySettings } from './monday-settings.ts';
import { mondaySettings } from './monday-settings.ts';

/** A sample case before it is played. */
export interface MondayCase {
  /** Place in the whole Monday, from 0; its seed. */
  index: number;
  office: SampleOffice;
  family: SampleFamily;
  course: Course;
  /** Who hands it in. */
  filedBy: 'GUARDIAN' | 'ENTRUSTED_RELATIVE' | 'WINDOW' | 'COMMITTEE';
  /** The uncle whom the guardian entrusts. */
  uncle: SampleRelative;
  /** Day it is handed in, ISO. */
  appliedOn: string;
  /** Only the trusted officers of the place may know of it. */
  confidential: boolean;
  chance: Chance;
}

/** What the Monday is drawn for. */
export interface MondayDay {
  /** The Monday, ISO. */
  today: string;
  /** From the State Council's calendar. */
  isWorkingDay: (date: string) => boolean;
  /** Whether the county takes applications of the category; absent: all do. A place without any is left out. */
  offers?: (county: string, category: string) => boolean;
  /** At most so many cases over all places; absent: as many as the settings say. */
  casesMax?: number;
  settings?: MondaySettings;
}

/** How often each files. */
const filings = [
  { filedBy: 'GUARDIAN', weight: 15 },
  { filedBy: 'ENTRUSTED_RELATIVE', weight: 2 },
  { filedBy: 'WINDOW', weight: 2 },
  { filedBy: 'COMMITTEE', weight: 1 },
] as const;

/** The sample cases of a Monday, place by place; the same for the same day and seed. */
export function mondayCases({ today, isWorkingDay, casesMax, offers = () => true, settings = mondaySettings() }: MondayDay): MondayCase[] {
  const wanted = settings.places.reduce((total, { cases }) => total + cases, 0);
  const share = Math.min(1, (casesMax ?? wanted) / wanted);
  const offices = sampleOffices();
  const known = sampleFamilies().flatMap(({ child, father, mother, guardian }) => [child, father, mother, guardian]);
  const people = new InventedPeople(known.map(({ residentId }) => residentId));
  const drawn = settings.places.flatMap((place) => {
    const office = offices.find(({ id }) => id === place.office);
    if (!office) throw new Error(`monday-morning.yaml names ${place.office}, which staff.yaml does not know`);
    const offered = Object.entries(place.categories).filter(([category]) => offers(office.codes.county, category));
    const length = offered.length > 0 ? Math.round(place.cases * share) : 0;
    return Array.from({ length }, () => ({ place: { ...place, categories: Object.fromEntries(offered) }, office }));
  });
  const oldest = Math.max(...settings.courses.map(({ age }) => age[1]));
  const knownOn = workingDaysBefore(today, oldest + 1, isWorkingDay);
  return drawn.map(({ place, office }, index) => {
    const chance = new Chance(settings.seed * 100_003 + index);
    const course = chance.weighted(settings.courses, ({ weight }) => weight);
    const appliedOn = workingDaysBefore(today, chance.whole(...course.age), isWorkingDay);
    const ground = groundFor(settings, place, chance);
    const family = inventedFamily({ index, office, ground, course, appliedOn, knownOn, chance, people });
    const drawnFiling = chance.weighted(filings, ({ weight }) => weight).filedBy;
    const confidential = ground.confidential ?? false;
    // What is confidential, and taking an application back, are the guardian's own.
    const filedBy = confidential || course.steps.withdraw !== undefined ? 'GUARDIAN' : drawnFiling;
    const uncle = people.person(chance, {
      surname: family.father.name.slice(0, 1),
      sex: 'MALE',
      generation: 'adults',
      born: ['1975-01-01', '1990-12-31'],
      county: office.codes.county,
    });
    return {
      index,
      office,
      family,
      course,
      filedBy,
      uncle: { ...uncle, phone: `1992${String(index).padStart(7, '0')}` },
      appliedOn,
      confidential,
      chance,
    };
  });
}

function groundFor(settings: MondaySettings, place: MondayPlace, chance: Chance): Ground {
  const [category] = chance.weighted(Object.entries(place.categories), ([, weight]) => weight);
  const grounds = settings.grounds.filter((ground) => ground.category === category);
  if (grounds.length === 0) throw new Error(`monday-morning.yaml has no ground for ${category}`);
  return chance.one(grounds);
}

/** The day `days` working days before `from`; 0 is the day itself, whatever day it is. */
export function workingDaysBefore(from: string, days: number, isWorkingDay: (date: string) => boolean): string {
  let date = from;
  for (let left = days; left > 0;) {
    date = daysBefore(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

interface Invention {
  index: number;
  office: SampleOffice;
  ground: Ground;
  course: Course;
  appliedOn: string;
  /** Everything the agencies know happened before this day: they knew of the families before anybody applied. */
  knownOn: string;
  chance: Chance;
  people: InventedPeople;
}

function inventedFamily({ index, office, ground, course, appliedOn, knownOn, chance, people }: Invention): SampleFamily {
  const { county, township } = office.codes;
  const drawnStreet = chance.one([township, township, ...office.townships.map(({ code }) => code)]);
  const street = ground.confidential ? township : drawnStreet;
  const surname = people.surname(chance);
  const year = Number(appliedOn.slice(0, 4));
  const sex = chance.one(['MALE', 'FEMALE'] as const);
  // One in ten is about to come of age: the queue marks them.
  const age = chance.oneIn(10) && ground.category !== 'LEFT_BEHIND' ? 17 : chance.whole(3, 15);
  const born: [string, string] =
    age === 17 ? [daysBefore(appliedOn, 6500), daysBefore(appliedOn, 6420)] : [`${year - age}-01-01`, `${year - age}-12-28`];
  const person = (spec: Omit<Parameters<InventedPeople['person']>[1], 'county'>) => people.person(chance, { ...spec, county });
  const child = person({ surname, sex, generation: 'children', born });
  const father = person({ surname, sex: 'MALE', generation: 'adults', born: ['1978-01-01', '1990-12-31'] });
  const mother = person({ surname: people.surname(chance), sex: 'FEMALE', generation: 'adults', born: ['1980-01-01', '1992-12-31'] });
  const grandmother = chance.oneIn(2);
  const guardian = person({ surname, sex: grandmother ? 'FEMALE' : 'MALE', generation: 'elders', born: ['1950-01-01', '1965-12-31'] });
  const facts = {
    father: parentFacts('father', ground.father, knownOn, chance, course),
    mother: parentFacts('mother', ground.mother, knownOn, chance, course),
  };
  const own = childFacts(ground, knownOn, chance, course);
  return {
    id: `monday-${office.id}-${String(index).padStart(4, '0')}`,
    title: { zh: '周一案件', en: 'Monday case' },
    category: ground.category,
    county,
    street,
    registeredAddress: people.address(chance),
    child,
    father,
    mother,
    guardian: {
      ...guardian,
      relation: grandmother ? 'GRANDMOTHER_PATERNAL' : 'GRANDFATHER_PATERNAL',
      phone: `1991${String(index).padStart(7, '0')}`,
    },
    records: [...facts.father.records, ...facts.mother.records, ...own.records],
    ...(ground.rural ? { registration: 'RURAL' as const } : {}),
    declared: {
      child: own.child,
      father: facts.father.declared,
      mother: facts.mother.declared,
      otherAssistance: own.otherAssistance,
      more: own.more,
    },
    expects: course.short ? 'REFUSED' : course.differs ? 'DIFFERS' : 'CONFIRMED',
  };
}
