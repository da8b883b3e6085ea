import type {
  NewComplaint,
  NewComplaintInput,
} from '@service-culture/plugin-service-culture-common';
import { useFormContext } from 'react-hook-form';

/** The form that the parts stand in. */
export function useComplaintForm() {
  return useFormContext<NewComplaintInput, unknown, NewComplaint>();
}

/** A text field of the form: react-hook-form's ref goes to the input of Material UI. */
export function useTextField(name: 'description' | 'impact' | 'remedySought') {
  const { register, formState } = useComplaintForm();
  const { ref, ...field } = register(name);
  return { field: { ...field, inputRef: ref }, error: formState.errors[name] };
}
