import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import type { ComplaintAbout } from '@service-culture/plugin-service-culture-common';
import type { FieldError } from 'react-hook-form';
import { Choose, PeoplePicker } from '../pickers';
import { ABOUT_WORDS, choicesOf, errorInWords } from '../words';
import { useComplaintForm } from './fields';

/** What few people need: it is about a person, it is dangerous, it is for the handler alone. */
export function More() {
  const { watch, setValue, formState } = useComplaintForm();
  const about = watch('about') ?? 'service';
  const subjects = watch('subjects') ?? [];
  const { errors, isSubmitted } = formState;
  const set = { shouldDirty: true, shouldValidate: isSubmitted };
  const tick = (name: 'safetyRisk' | 'confidential', words: string) => (
    <FormControlLabel
      control={
        <Checkbox
          color="primary"
          size="small"
          checked={watch(name) ?? false}
          onChange={(_event, checked) => setValue(name, checked, set)}
        />
      }
      label={words}
    />
  );
  return (
    <>
      <Choose
        id="complaint-about"
        label="What is it about?"
        value={about}
        choices={choicesOf(ABOUT_WORDS)}
        onChoose={chosen => setValue('about', chosen as ComplaintAbout, set)}
      />
      {(about !== 'service' || subjects.length > 0) && (
        <PeoplePicker
          id="complaint-subjects"
          label="People it is about"
          value={subjects}
          onPick={refs => setValue('subjects', refs, set)}
          helperText="They and those who report to them will neither handle nor read it."
          error={
            errors.subjects &&
            errorInWords(
              errors.subjects as FieldError,
              'Name the person it is about',
            )
          }
        />
      )}
      <div>
        {tick('safetyRisk', 'Someone could get hurt')}
        <br />
        {tick('confidential', 'Only who handles it may read it')}
      </div>
    </>
  );
}
