/**
 * Whether an address looks like a login, by the words of its host and path. Only those are looked at: a query
 * may name the page to come back to.
 */
export function looksLikeLogin(address: string): boolean {
  const place = address.replace(/[?#].*$/su, '').replace(/^[a-z][a-z0-9+.-]*:\/\//iu, '');
  return LOGIN.test(place);
}

const LOGIN =
  /(?:^|[./_-])(?:log-?in|log-?on|sign-?in|signin-oidc|sso|saml2?|oauth2?|openid|oidc|authorize|authenticate|auth|idp|accounts?\/login|session\/new|cas\/login|adfs)(?:$|[./:_-])/iu;
