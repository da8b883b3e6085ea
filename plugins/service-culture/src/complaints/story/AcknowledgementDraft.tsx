import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  ACKNOWLEDGEMENT_TEMPLATES,
  draftAcknowledgement,
  type Complaint,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import { useCallback, useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Choose } from '../pickers';

/** What the message begins from: it restates the person's words, and is edited below. */
export function AcknowledgementDraft({ complaint }: { complaint: Complaint }) {
  const identity = useApi(identityApiRef);
  const { setValue } = useFormContext();
  const [chosen, setChosen] = useState('');
  const [me, setMe] = useState('');
  useEffect(() => {
    identity
      .getProfileInfo()
      .then(({ displayName }) => setMe(displayName ?? ''))
      .catch(() => {});
  }, [identity]);

  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      const template = ACKNOWLEDGEMENT_TEMPLATES.find(one => one.id === id);
      if (!template) return;
      const due = DateTime.fromISO(complaint.resolutionDue, {
        zone: complaint.timeZone,
      }).setLocale('en');
      setValue(
        'message',
        draftAcknowledgement(template, {
          name: complaint.complainant?.name ?? null,
          description: complaint.description,
          impact: complaint.impact,
          service: complaint.service?.title ?? null,
          owner: me || (complaint.owner?.name ?? ''),
          resolutionDue: due.toFormat('cccc, d LLLL, HH:mm ZZZZ'),
        }),
      );
    },
    [complaint, me, setValue],
  );
  return (
    <Choose
      id="acknowledgement-template"
      label="Begin from"
      value={chosen}
      none="An empty page"
      choices={ACKNOWLEDGEMENT_TEMPLATES.map(({ id, title }) => ({
        value: id,
        words: title,
      }))}
      onChoose={choose}
    />
  );
}
