import { Parsed, tidy } from './Parsed';

/**
 * Prefix of every annotation of Service Culture.
 *
 * @public
 */
export const ANNOTATION_PREFIX = 'service-culture/';

/**
 * Something in the YAML of an entity that is not in force, and what would be right.
 *
 * @public
 */
export interface AnnotationProblem {
  /** Full name of the annotation (`service-culture/resolution`), or path of the field (`spec.offering.channels[0].type`). */
  annotation: string;
  /** The value as written. */
  value: string;
  /** A sentence that names the annotation, quotes the value and says what would be right. */
  message: string;
}

/** Far more than any list of people or services needs, and little enough to be judged at once. */
const LONGEST_VALUE = 10_000;

/**
 * Reads the annotations of one entity and remembers what is wrong with which. Names are without the prefix.
 */
export class AnnotationReader {
  readonly problems: AnnotationProblem[] = [];
  private readonly asked = new Set<string>();
  private readonly aside = new Set<string>();

  constructor(private readonly values: Record<string, string>) {}

  has(name: string): boolean {
    return Object.hasOwn(this.values, ANNOTATION_PREFIX + name);
  }

  /** The value as written, blanks tidied. */
  valueOf(name: string): string {
    return tidy(this.values[ANNOTATION_PREFIX + name]);
  }

  /** Whether the annotation is there and wrong. */
  isWrong(name: string): boolean {
    return this.problems.some(
      problem => problem.annotation === ANNOTATION_PREFIX + name,
    );
  }

  /** The value as the parser understands it; undefined where there is none or a wrong one. */
  read<T>(name: string, parse: (value: string) => Parsed<T>): T | undefined {
    if (!this.has(name)) {
      return undefined;
    }
    this.asked.add(name);
    const value = this.values[ANNOTATION_PREFIX + name];
    if (tidy(value) === '') {
      this.report(name, `"" is empty; give it a value or remove the line`);
      return undefined;
    }
    if (value.length > LONGEST_VALUE) {
      this.report(
        name,
        `"${value.slice(
          0,
          50,
        )}…" is longer than ${LONGEST_VALUE} characters; write less`,
      );
      return undefined;
    }
    const parsed = parse(value);
    if (!parsed.ok) {
      this.report(name, parsed.message);
      return undefined;
    }
    return parsed.value;
  }

  /** Leaves an annotation out that is not wrong itself, but depends on one that is. */
  setAside(name: string): void {
    this.aside.add(name);
  }

  /** The annotations that were read and hold, with their values, by full name. */
  inForce(): Record<string, string> {
    const names = [...this.asked].filter(
      name => !this.isWrong(name) && !this.aside.has(name),
    );
    return Object.fromEntries(
      names.map(name => {
        const annotation = ANNOTATION_PREFIX + name;
        return [annotation, this.values[annotation]];
      }),
    );
  }

  report(name: string, message: string): void {
    const annotation = ANNOTATION_PREFIX + name;
    this.problems.push({
      annotation,
      value: this.values[annotation],
      message: `${annotation}: ${message}`,
    });
  }
}
