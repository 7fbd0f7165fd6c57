import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { day } from '@/lib/format';
import type { Role } from '@/lib/model';
import { fieldProblem } from '@/lib/problem';
import { useAccount } from '@/lib/session';
import { InlineProblem, LoadProblem, SkeletonLines } from '@/ui/states';
import classes from './account.module.css';
import { roleChoices, roleWord } from './roles';
import { peopleQuery, useAddPerson, useChangePerson } from './people-calls';

const roleOf = (value: string): Role =>
  roleChoices().find((role) => role.value === value)?.value ?? 'reader';

/** Everybody at the desk; for administrators. */
export function People() {
  const account = useAccount();
  const people = useQuery(peopleQuery);
  const changing = useChangePerson();
  const [adding, setAdding] = useState(false);
  if (people.isPending) return <SkeletonLines label={t`People are loading`} lines={[60, 60, 60]} />;
  if (people.isError) {
    return <LoadProblem error={people.error} retry={() => void people.refetch()} />;
  }
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col">
              <Trans>Role</Trans>
            </th>
            <th scope="col">
              <Trans>Since</Trans>
            </th>
            <th scope="col">
              <span className="visually-hidden">
                <Trans>Access</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.data.items.map((person) => (
            <tr key={person.id} data-disabled={person.disabled || undefined}>
              <th scope="row">
                {person.name}
                {person.disabled && ` ${t`(may not sign in)`}`}
              </th>
              <td>
                {person.id === account.id ? (
                  roleWord(person.role)
                ) : (
                  <NativeSelect
                    aria-label={t`Role of ${{ name: person.name }}`}
                    disabled={changing.isPending}
                    value={person.role}
                    onChange={({ currentTarget: { value } }) =>
                      changing.mutate({ person, change: { role: roleOf(value) } })
                    }
                    data={roleChoices()}
                  />
                )}
              </td>
              <td>{day(person.createdAt.slice(0, 10))}</td>
              <td>
                {person.id !== account.id && (
                  <Button
                    variant="subtle"
                    disabled={changing.isPending}
                    onClick={() =>
                      changing.mutate({ person, change: { disabled: !person.disabled } })
                    }
                  >
                    {person.disabled ? t`Let in again` : t`Shut out`}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <InlineProblem error={changing.error} />
      {adding ? (
        <AddPerson onDone={() => setAdding(false)} />
      ) : (
        <Button variant="default" onClick={() => setAdding(true)}>
          <Trans>Add a person</Trans>
        </Button>
      )}
    </>
  );
}

function AddPerson({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('reviewer');
  const adding = useAddPerson();
  return (
    <form
      className={classes['row']}
      aria-label={t`Add a person`}
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate({ name: name.trim(), password, role }, { onSuccess: onDone });
      }}
    >
      <TextInput
        label={t`Name`}
        required
        withAsterisk={false}
        autoFocus
        autoComplete="off"
        value={name}
        error={fieldProblem(adding.error, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t`First password`}
        required
        withAsterisk={false}
        minLength={12}
        autoComplete="new-password"
        value={password}
        error={fieldProblem(adding.error, 'password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <NativeSelect
        label={t`Role`}
        value={role}
        onChange={({ currentTarget: { value } }) => setRole(roleOf(value))}
        data={roleChoices()}
      />
      <div className={classes['buttons']}>
        <Button type="submit" loading={adding.isPending}>
          <Trans>Add</Trans>
        </Button>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <InlineProblem error={adding.error} />
    </form>
  );
}
