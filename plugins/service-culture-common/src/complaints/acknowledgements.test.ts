import {
  ACKNOWLEDGEMENT_TEMPLATES,
  draftAcknowledgement,
} from './acknowledgements';

const FACTS = {
  name: 'Ana Sharma',
  description: 'Nobody answered for three days.',
  impact: 'The closing was late.',
  service: 'SAP Financials',
  owner: 'Maria Keller',
  resolutionDue: 'Friday, 4 December, 16:00',
};

describe('draftAcknowledgement', () => {
  it.each(ACKNOWLEDGEMENT_TEMPLATES.map(each => [each.id, each] as const))(
    'restates the words of the person, regrets, and names the next step, the date and who writes: %s',
    (_, template) => {
      const text = draftAcknowledgement(template, FACTS);
      for (const part of [
        'Dear Ana Sharma,',
        'about SAP Financials',
        '“Nobody answered for three days.”',
        '“The closing was late.”',
        'I am sorry',
        'by Friday, 4 December, 16:00 at the latest',
        'Maria Keller',
      ]) {
        expect(text).toContain(part);
      }
      expect(text).not.toMatch(
        /\b(but|however|unfortunately|inconvenience)\b/i,
      );
    },
  );

  it('says nothing about what is not known, and restates a long story in part', () => {
    const text = draftAcknowledgement(ACKNOWLEDGEMENT_TEMPLATES[0], {
      ...FACTS,
      name: null,
      service: null,
      impact: ' ',
      description: 'word '.repeat(1_000),
    });
    expect(text).toMatch(/^Hello,/);
    expect(text).not.toContain('about');
    expect(text).not.toContain('what it means for you');
    expect(text).toContain('word …”');
    expect(text.length).toBeLessThan(1_000);
  });
});
