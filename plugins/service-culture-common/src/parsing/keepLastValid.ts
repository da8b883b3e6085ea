import { type AnnotationProblem, AnnotationReader } from './AnnotationReader';

/**
 * Reads annotations so that a wrong value leaves the last valid one in force (figures.md, "The clock of a target").
 *
 * @param written - annotations by full name, as they are now
 * @param lastValid - `inForce` of the reading before
 * @param read - reads what it wants; asked again until nothing is left to put back
 * @returns what was read, what is wrong in `written`, and the annotations that are in force now
 */
export function keepLastValid<T>(
  written: Record<string, string>,
  lastValid: Record<string, string>,
  read: (reader: AnnotationReader) => T,
): {
  value: T;
  problems: AnnotationProblem[];
  inForce: Record<string, string>;
} {
  const values = { ...written };
  let reader = new AnnotationReader(values);
  let value = read(reader);
  const { problems } = reader;
  // A value put back can bring out another problem (days, where the last valid hours have no equal days). Each
  // annotation is put back once, so this ends.
  const putBack = new Set<string>();
  for (;;) {
    const wrong = reader.problems
      .map(problem => problem.annotation)
      .filter(
        annotation =>
          Object.hasOwn(lastValid, annotation) && !putBack.has(annotation),
      );
    if (wrong.length === 0) {
      return { value, problems, inForce: reader.inForce() };
    }
    for (const annotation of wrong) {
      putBack.add(annotation);
      values[annotation] = lastValid[annotation];
    }
    reader = new AnnotationReader(values);
    value = read(reader);
  }
}
